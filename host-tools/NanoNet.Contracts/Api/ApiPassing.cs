namespace NanoNet.Contracts.Api;

/// <summary>How a parameter is passed.</summary>
public enum ApiPassing
{
    Value,
    Ref,
    Out,
    Params,
}
