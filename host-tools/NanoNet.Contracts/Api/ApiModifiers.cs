using System;

namespace NanoNet.Contracts.Api;

/// <summary>Modifiers as the listing writes them, in C#'s words.</summary>
[Flags]
public enum ApiModifiers
{
    None = 0,
    Public = 1,
    Protected = 2,
    Internal = 4,
    Static = 8,
    Abstract = 16,
    Virtual = 32,
    Override = 64,
    Sealed = 128,
    ReadOnly = 256,
    Const = 512,
}
