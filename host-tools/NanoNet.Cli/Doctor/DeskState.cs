namespace NanoNet.Cli.Doctor;

/// <summary>How a thing on the desk is.</summary>
public enum DeskState
{
    Good,

    /// <summary>Something that some verbs need is not there; the others work.</summary>
    Limited,

    /// <summary>Nothing works before this is mended.</summary>
    Broken,

    /// <summary>It cannot be told from here.</summary>
    Unknown,
}
