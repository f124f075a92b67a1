namespace System.Net;

/// <summary>A stream that can tell a body that has ended from one that has a pause.</summary>
internal interface IKnowsEnd
{
    bool IsAtEnd { get; }
}
