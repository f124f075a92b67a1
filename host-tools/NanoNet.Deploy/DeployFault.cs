namespace NanoNet.Deploy;

/// <summary>Whose trouble it is when there is no image.</summary>
public enum DeployFault
{
    /// <summary>What was asked for cannot be: a file or folder that is not there, or is something else.</summary>
    Request,

    /// <summary>The firmware does not compile.</summary>
    Compilation,

    /// <summary>Something that makes images is missing or fails: a package, the MetadataProcessor.</summary>
    Tools,

    /// <summary>The image would not run on the target: another version, another native checksum, an assembly that is missing.</summary>
    Firmware,
}
