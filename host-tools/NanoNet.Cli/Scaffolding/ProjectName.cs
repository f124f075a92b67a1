using System.Linq;

namespace NanoNet.Cli.Scaffolding;

/// <summary>Names that can be a folder, a project, an assembly and a namespace at once.</summary>
public static class ProjectName
{
    private const int MaximumLength = 64;

    // C# 13's reserved words: as a namespace they would need an @ everywhere.
    private static readonly string[] s_keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate",
        "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in",
        "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private",
        "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this",
        "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    // Of nanoFramework's and .NET's own: a namespace of that name would hide them.
    private static readonly string[] s_taken = ["System", "nanoFramework", "mscorlib", "Program", "Xunit"];

    /// <summary>What is wrong with a name; null if nothing is.</summary>
    public static string? Problem(string name) => name switch
    {
        "" => "the name is empty",
        _ when name.Length > MaximumLength => $"the name is longer than {MaximumLength} characters",
        _ when name.Split('.').Any(static part => !IsIdentifier(part)) =>
            $"'{name}' is no name for a C# project: letters, digits and underscores, parts joined by dots, no digit first",
        _ when name.Split('.').FirstOrDefault(static part => s_keywords.Contains(part)) is { } keyword => $"'{keyword}' is a word of C#'s own",
        _ when s_taken.Contains(name.Split('.')[0]) => $"'{name.Split('.')[0]}' is a name of .NET's own: firmware would no longer find what is in it",
        _ => null,
    };

    private static bool IsIdentifier(string part) =>
        part.Length > 0 && !char.IsAsciiDigit(part[0]) && part.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
