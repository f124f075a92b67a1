using System.Collections.Generic;

namespace NanoNet.Contracts.Api;

/// <summary>A method, constructor or operator.</summary>
public sealed class ApiMethod : ApiMember
{
    internal ApiMethod(string documentationId, string name, ApiModifiers modifiers, IReadOnlyList<ApiParameter> parameters, string returnType)
        : base(documentationId, name, modifiers)
    {
        Parameters = parameters;
        ReturnType = returnType;
    }

    public IReadOnlyList<ApiParameter> Parameters { get; }

    /// <summary>Documentation name of the returned type; <c>System.Void</c> for none.</summary>
    public string ReturnType { get; }

    public bool IsConstructor => Name == ".ctor";

    public bool IsOperator => Name.StartsWith("op_", System.StringComparison.Ordinal);
}
