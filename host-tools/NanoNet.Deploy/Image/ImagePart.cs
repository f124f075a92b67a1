namespace NanoNet.Deploy.Image;

/// <summary>One assembly where it lies in an image.</summary>
/// <param name="Assembly">Which.</param>
/// <param name="Offset">Octets from the start of the image; a multiple of 4.</param>
public sealed record ImagePart(ImageAssembly Assembly, int Offset);
