using System;

namespace NanoNet.Contracts.Il;

/// <summary>What a type is made of, as far as nanoFramework cares.</summary>
[Flags]
public enum TypeParts
{
    None = 0,

    /// <summary>An instance of a generic type, or a type parameter.</summary>
    Generic = 1,

    /// <summary>An array of more than one dimension.</summary>
    MultiDimensionalArray = 2,

    /// <summary>An unmanaged pointer.</summary>
    Pointer = 4,

    /// <summary>A function pointer.</summary>
    FunctionPointer = 8,
}
