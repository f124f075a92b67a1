using System;
using System.Collections.Generic;

namespace NanoNet.Contracts.Api;

/// <summary>Reads the declaration half of a line from left to right.</summary>
internal sealed class DeclarationText
{
    private static readonly Dictionary<string, ApiModifiers> s_modifiers = new(StringComparer.Ordinal)
    {
        ["public"] = ApiModifiers.Public,
        ["protected"] = ApiModifiers.Protected,
        ["internal"] = ApiModifiers.Internal,
        ["static"] = ApiModifiers.Static,
        ["abstract"] = ApiModifiers.Abstract,
        ["virtual"] = ApiModifiers.Virtual,
        ["override"] = ApiModifiers.Override,
        ["sealed"] = ApiModifiers.Sealed,
        ["readonly"] = ApiModifiers.ReadOnly,
        ["const"] = ApiModifiers.Const,
    };

    private string _text;

    public DeclarationText(string text) => _text = text;

    public ApiModifiers Modifiers()
    {
        var modifiers = ApiModifiers.None;

        while (s_modifiers.TryGetValue(PeekWord(), out var modifier))
        {
            modifiers |= modifier;
            Word();
        }

        return modifiers;
    }

    public ApiTypeKind Kind()
    {
        var word = Word();
        return word switch
        {
            "class" => ApiTypeKind.Class,
            "struct" => ApiTypeKind.Struct,
            "interface" => ApiTypeKind.Interface,
            "enum" => ApiTypeKind.Enum,
            "delegate" => ApiTypeKind.Delegate,
            _ => throw new FormatException(word),
        };
    }

    /// <summary>What follows <c>: </c>, up to attributes or the end.</summary>
    public IReadOnlyList<string> Bases()
    {
        if (!_text.StartsWith(": ", StringComparison.Ordinal))
        {
            return [];
        }

        var end = _text.IndexOf(" [", StringComparison.Ordinal);
        var list = (end < 0 ? _text[2..] : _text[2..end]).Split(", ");
        _text = end < 0 ? string.Empty : _text[(end + 1)..];
        return list;
    }

    public string TypeName() => Word();

    public void Skip(string expected)
    {
        if (!_text.StartsWith(expected, StringComparison.Ordinal))
        {
            throw new FormatException(expected);
        }

        _text = _text[expected.Length..];
    }

    /// <summary>The text after <c>= </c>; null if there is none.</summary>
    public string? Constant() => _text.StartsWith("= ", StringComparison.Ordinal) ? _text[2..] : null;

    public IReadOnlyList<ApiParameter> Parameters()
    {
        Skip("(");
        // No default value of the listings holds ") ->".
        var end = _text.IndexOf(") ->", StringComparison.Ordinal);
        var inside = _text[..end];
        _text = _text[(end + 1)..];
        var parameters = new List<ApiParameter>();

        if (inside.Length == 0)
        {
            return parameters;
        }

        foreach (var item in inside.Split(", "))
        {
            parameters.Add(Parameter(item));
        }

        return parameters;
    }

    public string ReturnType()
    {
        Skip(" -> ");
        return Word();
    }

    public (bool HasGetter, bool HasSetter) Accessors() =>
        (_text.Contains("get;", StringComparison.Ordinal), _text.Contains("set;", StringComparison.Ordinal));

    /// <summary>The rest of the line as attributes: <c>[Name]</c> or <c>[Name(argument, Name = value)]</c>.</summary>
    public IReadOnlyList<ApiAttribute> Attributes()
    {
        var attributes = new List<ApiAttribute>();

        while (_text.StartsWith('['))
        {
            var end = AttributeEnd();
            attributes.Add(Attribute(_text[1..end]));
            _text = _text[(end + 1)..].TrimStart(' ');
        }

        return attributes;
    }

    private static ApiParameter Parameter(string item)
    {
        var passing = ApiPassing.Value;

        foreach (var (word, value) in new[] { ("ref ", ApiPassing.Ref), ("out ", ApiPassing.Out), ("params ", ApiPassing.Params) })
        {
            if (item.StartsWith(word, StringComparison.Ordinal))
            {
                passing = value;
                item = item[word.Length..];
            }
        }

        var equals = item.IndexOf(" = ", StringComparison.Ordinal);
        var declared = equals < 0 ? item : item[..equals];
        var space = declared.IndexOf(' ', StringComparison.Ordinal);
        return new ApiParameter(declared[..space], declared[(space + 1)..], passing, equals < 0 ? null : item[(equals + 3)..]);
    }

    private static ApiAttribute Attribute(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);

        if (open < 0)
        {
            return new ApiAttribute(text, [], []);
        }

        var arguments = new List<string>();
        var named = new List<KeyValuePair<string, string>>();

        foreach (var argument in Arguments(text[(open + 1)..^1]))
        {
            var equals = argument.IndexOf(" = ", StringComparison.Ordinal);

            if (argument[0] == '"' || equals < 0)
            {
                arguments.Add(argument);
            }
            else
            {
                named.Add(new(argument[..equals], argument[(equals + 3)..]));
            }
        }

        return new ApiAttribute(text[..open], arguments, named);
    }

    private static IEnumerable<string> Arguments(string text)
    {
        var start = 0;
        var quoted = false;

        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && !quoted))
            {
                yield return text[start..i].Trim(' ');
                start = i + 1;
            }
            else if (text[i] == '"')
            {
                quoted = !quoted;
            }
        }
    }

    private int AttributeEnd()
    {
        var quoted = false;

        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] == '"')
            {
                quoted = !quoted;
            }
            else if (_text[i] == ']' && !quoted)
            {
                return i;
            }
        }

        throw new FormatException(_text);
    }

    private string PeekWord()
    {
        var space = _text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? _text : _text[..space];
    }

    private string Word()
    {
        var word = PeekWord();
        _text = _text[word.Length..].TrimStart(' ');
        return word;
    }
}
