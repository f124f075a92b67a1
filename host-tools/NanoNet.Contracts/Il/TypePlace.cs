namespace NanoNet.Contracts.Il;

/// <summary>What has a type, or names it.</summary>
public enum TypePlace
{
    /// <summary>An instruction, a base type or an interface.</summary>
    Code,

    /// <summary>A parameter or what a method returns.</summary>
    Signature,

    /// <summary>A local variable.</summary>
    Local,

    /// <summary>A field.</summary>
    Field,
}
