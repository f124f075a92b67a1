namespace NanoNet.Validation;

/// <summary>A connection that was let go.</summary>
/// <param name="Frame">The frame that was looked at then.</param>
/// <param name="Connection">The connection.</param>
internal readonly record struct EndedConnection(long Frame, TcpConnection Connection);
