using System;
using NanoNet.Services.Server;

namespace NanoNet.Services;

/// <summary>In place of the firmware's, which starts its board anew: it looks at nothing.</summary>
internal sealed class Watchdog
{
    public Watchdog(ServerLoop server) => ArgumentNullException.ThrowIfNull(server);

    public void Start() => IsStarted = true;

    public bool IsStarted { get; private set; }
}
