namespace NanoNet.Capture;

/// <summary>Where frames of a capture came from.</summary>
/// <param name="LinkType">What their octets begin with.</param>
/// <param name="SnapLength">Octets of each frame that were kept at most; 0 for no limit.</param>
/// <param name="Name">Name of the interface; null if the file does not say.</param>
/// <param name="Description">Its description; null if the file does not say.</param>
public sealed record CaptureInterface(LinkType LinkType, int SnapLength = 0, string? Name = null, string? Description = null);
