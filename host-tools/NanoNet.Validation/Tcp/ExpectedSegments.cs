using System;

namespace NanoNet.Validation;

/// <summary>What kinds of expected segments a connection has had: what they show is known beforehand.</summary>
[Flags]
internal enum ExpectedSegments : byte
{
    None = 0,

    /// <summary>Any of an open connection.</summary>
    Any = 1,

    /// <summary>Such that had a timestamp.</summary>
    WithTimestamp = 2,

    /// <summary>Such that had data.</summary>
    WithData = 4,

    /// <summary>Such that echoed a timestamp that the capture holds.</summary>
    WithEcho = 8,

    /// <summary>Such that echoed one that may have been sent since.</summary>
    WithUnseenEcho = 16,
}
