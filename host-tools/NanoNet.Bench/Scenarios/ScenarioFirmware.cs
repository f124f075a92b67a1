using NanoNet.Boards;

namespace NanoNet.Bench;

/// <summary>What a scenario knows of the firmware: what that says of itself on the console, or what was found of firmware that says nothing.</summary>
public sealed class ScenarioFirmware
{
    private readonly BoardConsole _console;
    private readonly BoardProfile _board;

    internal ScenarioFirmware(BoardConsole console, BoardProfile board)
    {
        _console = console;
        _board = board;
        Name = board.Firmware;
    }

    /// <summary>The name of the firmware that the board was given.</summary>
    public string Name { get; init; }

    /// <summary>What firmware was found to offer that is not NanoNet's own; null for NanoNet's, which says it.</summary>
    public ServiceOffer? Offer { get; init; }

    /// <summary>True for NanoNet's own firmware.</summary>
    public bool IsOwn => Offer is null;

    /// <summary>What the firmware said of itself; skips the scenario where it need not.</summary>
    public FirmwareBanner Banner => _console.Banner ?? throw (IsOwn
        ? new ScenarioFailedException("the firmware's banner", "none on the console")
        : new ScenarioSkippedException("the firmware is not NanoNet's own and says no banner"));

    /// <summary>Clients that any service can have at once. Skips the scenario where that is not known.</summary>
    public int ConnectionSlots => IsOwn
        ? Banner.Clients
        : throw new ScenarioSkippedException("how many clients the firmware serves at once is not known");

    /// <summary>More connections than the board can serve at once.</summary>
    public int MoreThanSlots => IsOwn ? ConnectionSlots + 1 : _board.Limits.Sockets;

    /// <summary>The TCP or UDP port of a service; skips the scenario where the firmware does not run it.</summary>
    public ushort PortOf(string service) => Offer is not null
        ? Offer.PortOf(service)
        : Banner.PortOf(service) ?? throw new ScenarioSkippedException($"the firmware does not run {service}");

    /// <summary>Skips the scenario where the firmware is not NanoNet's own.</summary>
    /// <param name="what">What only that has.</param>
    public void RequireOwn(string what)
    {
        if (!IsOwn)
        {
            throw new ScenarioSkippedException($"{what} is known of NanoNet's own firmware only");
        }
    }
}
