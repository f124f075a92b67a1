namespace NanoNet.Validation.Tests.Oracle;

/// <summary>What a segment with data really is where it passes the capture.</summary>
internal enum ImpairedOrigin
{
    /// <summary>Sent once, and passing in its turn.</summary>
    New,

    /// <summary>Sent once, and overtaken by one that was sent after it.</summary>
    Overtaken,

    /// <summary>Its octets had been sent before, whether or not they came as far as the capture.</summary>
    SentAgain,

    /// <summary>A copy that the network made of a packet that has passed.</summary>
    Copy,
}
