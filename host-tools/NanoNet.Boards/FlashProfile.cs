namespace NanoNet.Boards;

/// <summary>Where the firmware of a target looks for applications, and how they get there.</summary>
public sealed record FlashProfile
{
    public required FlashMethod Method { get; init; }

    /// <summary>First address of the deployment region. nanoff's own default is wrong for some targets, so it is always said.</summary>
    public required long DeployAddress { get; init; }

    /// <summary>Octets of the deployment region.</summary>
    public required long DeployLength { get; init; }
}
