namespace NanoNet.Contracts.Api;

/// <summary>What a type of the listing is.</summary>
public enum ApiTypeKind
{
    Class,
    Struct,
    Interface,
    Enum,
    Delegate,
}
