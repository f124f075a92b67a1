namespace NanoNet.Services.Tests.WebSocket;

/// <summary>What a client sends after the opening handshake, and what it must get.</summary>
/// <param name="Name">Unique.</param>
/// <param name="Sent">Octets of the client.</param>
/// <param name="Expected">Octets of the board.</param>
/// <param name="End">Whether the board ends the connection then.</param>
public sealed record FrameCase(string Name, byte[] Sent, byte[] Expected, FrameEnd End = FrameEnd.Open);
