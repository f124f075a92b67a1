namespace NanoNet.Validation;

/// <summary>The connection that a packet seems to belong to.</summary>
/// <remarks>
/// Put into an array of references, the connection itself would be looked at, for whether it is of a class that the array may hold: in a line of the cache that
/// few segments need, and that is far away.
/// </remarks>
internal struct SeemingConnection
{
    /// <summary>Null if there is none yet, or none that is found at once. It need not live any more.</summary>
    public TcpConnection? Connection;

    /// <summary>Index of the end that seems to have sent the packet.</summary>
    public int From;
}
