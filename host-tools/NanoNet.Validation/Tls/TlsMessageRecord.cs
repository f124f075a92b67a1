using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>One handshake message or alert as it went by.</summary>
/// <param name="IsFromClient">True if the connection's client sent it, who need not be that of TLS.</param>
/// <param name="Type">Its type; null for an alert, and for a handshake message that stays encrypted.</param>
/// <param name="Alert">What an alert says; null for a handshake message.</param>
/// <param name="Frame">The frame that brought its last octet.</param>
/// <param name="TimeNs">When that was.</param>
public readonly record struct TlsMessageRecord(bool IsFromClient, TlsHandshakeType? Type, TlsAlert? Alert, long Frame, long TimeNs);
