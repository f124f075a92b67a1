namespace NanoNet.VirtualBoard.Tests;

/// <summary>What a board has left, as its firmware measured it while it served the one who asked.</summary>
/// <param name="FreeOctets">Free memory after a collection.</param>
/// <param name="FreeSockets">Sockets that could be opened.</param>
/// <param name="Connections">Slots in use, that of the question included.</param>
internal sealed record Measured(long FreeOctets, int FreeSockets, int Connections);
