namespace NanoNet.Boards;

/// <summary>A set of the firmware's services that the board has the sockets for.</summary>
public sealed record ServiceSetProfile
{
    /// <summary>Its name in the firmware (NanoNet.Services, Configuration/ServiceSet.cs).</summary>
    public required string Name { get; init; }

    /// <summary>The services as the firmware's banner names them: <c>tcp-echo:7,http:80</c>.</summary>
    public required string Services { get; init; }

    /// <summary>Clients that any service has at once.</summary>
    public required long Clients { get; init; }
}
