namespace NanoNet.Boards;

/// <summary>The serial port of a board on the desk.</summary>
/// <param name="Port">A device, or what tells it from others.</param>
/// <param name="Baud">Bits per second; null: the usual ones.</param>
public sealed record DeskSerial(string Port, int? Baud);
