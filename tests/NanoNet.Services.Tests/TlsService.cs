using System;
using NanoNet.Services.Server;
using NanoNet.Services.Status;

namespace NanoNet.Services.Tls;

/// <summary>In place of the firmware's, which needs nanoFramework's SslStream: it refuses every client.</summary>
public sealed class TlsService : ConnectionHandler
{
    public const string ServiceName = "https";

    public TlsService(ConnectionHandler behind, string certificate, string key, SlotTable slots, StatusValue nativeMemory, Counters counters)
    {
        ArgumentNullException.ThrowIfNull(behind);
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(key);
    }

    public override string Name => ServiceName;

    internal bool HasMemory { get; } = true;

    public override void Begin(Slot slot) => slot.Close();

    public override void Readable(Slot slot) => slot.Close();

    public override void TimedOut(Slot slot) => slot.Close();
}
