namespace NanoNet.Runtime;

/// <summary>The native half of a board: clock, sockets, Ethernet interface.</summary>
/// <remarks>The runtime knows it by this interface so that its tests can stand in for lwIP and for time.</remarks>
public interface IBoard : IBoardClock, ISocketLayer, INetworkPort, ITlsLayer;
