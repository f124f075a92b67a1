using System;
using System.Collections.Generic;

namespace NanoNet.Contracts.Api;

/// <summary>Takes documentation ids apart.</summary>
internal static class DocumentationId
{
    /// <summary>Splits <c>M:System.String.op_Equality(System.String,System.String)</c> into type, metadata name and parameter types.</summary>
    public static (string Type, string Name, IReadOnlyList<string> Parameters) Split(string id)
    {
        var text = id[2..];
        var conversion = text.IndexOf('~', StringComparison.Ordinal);

        if (conversion >= 0)
        {
            text = text[..conversion];
        }

        IReadOnlyList<string> parameters = [];
        var open = text.IndexOf('(', StringComparison.Ordinal);

        if (open >= 0)
        {
            parameters = text[(open + 1)..^1].Split(',');
            text = text[..open];
        }

        var dot = text.LastIndexOf('.');
        return (text[..dot], text[(dot + 1)..].Replace('#', '.'), parameters);
    }
}
