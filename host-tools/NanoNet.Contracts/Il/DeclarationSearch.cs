using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace NanoNet.Contracts.Il;

/// <summary>Finds where C# text declares a type or a member. Symbols know lines of code only, and fields, interfaces and delegates have none.</summary>
/// <remarks>It reads words, not C#: good enough to lead a reader there, and used for nothing else.</remarks>
internal static partial class DeclarationSearch
{
    /// <param name="text">A source file.</param>
    /// <param name="types">Names of the type, the outermost first.</param>
    /// <param name="member">Name of the member in metadata; null for the type itself.</param>
    /// <param name="overload">How many members of that name come before it in the type.</param>
    /// <returns>Line and column, from 1; the type's where the member is not found; null without the type.</returns>
    public static (int Line, int Column)? Find(string text, IReadOnlyList<string> types, string? member, int overload = 0)
    {
        var code = Blank().Replace(text, static match => Spaces().Replace(match.Value, " "));
        var at = 0;

        foreach (var type in types)
        {
            var name = Regex.Escape(type.Split('`')[0]);
            var match = new Regex($@"\b(?:class|struct|interface|enum|record)\s+{name}\b|\bdelegate\b[^;{{]*?\b{name}\s*[<(]").Match(code, at);

            if (!match.Success)
            {
                return null;
            }

            at = match.Index;
        }

        if (member is not null)
        {
            var body = BodyOf(code, at);
            var declarations = new Regex($@"(?<=(?:[\w\]?,*]|(?<!=)>)\s+){Regex.Escape(NameInSource(member))}(?=\s*[;=,{{(<\[])").Matches(body, at);
            at = declarations.Count == 0 ? at : declarations[Math.Min(overload, declarations.Count - 1)].Index;
        }

        var before = code.AsSpan(0, at);
        return (before.Count('\n') + 1, at - before.LastIndexOf('\n'));
    }

    // The text with only the members' heads left in the type that begins there: what is within other braces is code, or another type's.
    private static string BodyOf(string code, int at)
    {
        var text = code.ToCharArray();
        var depth = 0;

        for (var i = at; i < text.Length; i++)
        {
            depth -= text[i] == '}' ? 1 : 0;

            if (depth > 1 && text[i] != '\n')
            {
                text[i] = ' ';
            }

            if (text[i] == '}' && depth == 0)
            {
                return new string(text, 0, i);
            }

            depth += code[i] == '{' ? 1 : 0;
        }

        return new string(text);
    }

    // A property's field is named <Name>k__BackingField, its accessors get_Name and set_Name.
    private static string NameInSource(string member) =>
        member.StartsWith('<') ? member[1..member.IndexOf('>', StringComparison.Ordinal)]
        : member.StartsWith("get_", StringComparison.Ordinal) || member.StartsWith("set_", StringComparison.Ordinal) ? member[4..]
        : member;

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""", RegexOptions.Singleline)]
    private static partial Regex Blank();

    [GeneratedRegex("[^\n]")]
    private static partial Regex Spaces();
}
