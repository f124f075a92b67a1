using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NanoNet.Boards;

/// <summary>One mapping of a profile, whose keys are all known.</summary>
internal sealed class YamlSection
{
    private readonly YamlMappingNode _node;
    private readonly string _path;

    private YamlSection(string file, YamlMappingNode node, string path)
    {
        File = file;
        _node = node;
        _path = path;
    }

    public string File { get; }

    /// <exception cref="ProfileException">No YAML, not a mapping, or a key that is not among <paramref name="keys"/>.</exception>
    public static YamlSection Parse(string file, string text, IReadOnlyList<string> keys)
    {
        var stream = new YamlStream();

        try
        {
            stream.Load(new Parser(new System.IO.StringReader(text)));
        }
        catch (YamlException e)
        {
            // The parser's message repeats its position in a form of its own.
            throw new ProfileException(file, (int)e.Start.Line, $"not YAML: {e.Message}");
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            throw new ProfileException(file, 1, $"a profile is a mapping with the keys {string.Join(", ", keys)}");
        }

        return Known(new YamlSection(file, root, string.Empty), keys);
    }

    /// <summary>A section within this one.</summary>
    public YamlSection Section(string key, IReadOnlyList<string> keys) => Known(OpenSection(key), keys);

    /// <summary>A section within this one whose keys its reader judges.</summary>
    public YamlSection OpenSection(string key)
    {
        var node = Required(key);

        return node is YamlMappingNode mapping
            ? new YamlSection(File, mapping, $"{_path}{key}.")
            : throw Problem(node, $"'{_path}{key}' must be a mapping of keys to values");
    }

    /// <summary>The sections of a list within this one; none where the key is not there.</summary>
    public IEnumerable<YamlSection> Sections(string key, IReadOnlyList<string> keys)
    {
        if (!_node.Children.TryGetValue(new YamlScalarNode(key), out var node))
        {
            return [];
        }

        return node is YamlSequenceNode list
            ? list.Children.Select(child => child is YamlMappingNode mapping
                ? Known(new YamlSection(File, mapping, $"{_path}{key}."), keys)
                : throw Problem(child, $"an entry of '{_path}{key}' must be a mapping with the keys {string.Join(", ", keys)}"))
            : throw Problem(node, $"'{_path}{key}' must be a list");
    }

    /// <summary>Keys, values and lines of this section, in the file's order.</summary>
    public IEnumerable<(string Key, string Value, int Line)> Entries()
    {
        foreach (var (key, value) in _node.Children)
        {
            yield return (TextOf(key), TextOf(value), Line(key));
        }
    }

    public string Text(string key)
    {
        var text = TextOf(Required(key));
        return text.Length > 0 ? text : throw Problem(Required(key), $"'{_path}{key}' must not be empty");
    }

    /// <summary>Text for which <paramref name="allowed"/> holds; <paramref name="description"/> says in words what that is.</summary>
    public string Text(string key, Predicate<string> allowed, string description)
    {
        var text = Text(key);
        return allowed(text) ? text : throw Problem(Required(key), $"'{_path}{key}' is '{text}', but must be {description}");
    }

    public long Integer(string key, long minimum, long maximum)
    {
        var text = Text(key);

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) &&
               value >= minimum && value <= maximum
            ? value
            : throw Problem(
                Required(key),
                string.Create(CultureInfo.InvariantCulture, $"'{_path}{key}' is '{text}', but must be a whole number from {minimum} to {maximum}"));
    }

    /// <summary>An address or a length of up to 32 bits, written as datasheets and linker scripts do.</summary>
    public long Hexadecimal(string key)
    {
        var text = Text(key);

        return text.StartsWith("0x", StringComparison.Ordinal)
            && uint.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Problem(Required(key), $"'{_path}{key}' is '{text}', but must be hexadecimal, such as 0x1E0000");
    }

    public TEnum Choice<TEnum>(string key)
        where TEnum : struct, Enum
    {
        var text = Text(key);

        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (value.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        var allowed = string.Join(", ", Enum.GetNames<TEnum>().Select(name => name.ToLowerInvariant()));
        throw Problem(Required(key), $"'{_path}{key}' is '{text}', but must be one of {allowed}");
    }

    public ProfileException Problem(string key, string problem) => Problem(Required(key), problem);

    private static YamlSection Known(YamlSection section, IReadOnlyList<string> keys)
    {
        foreach (var (node, _) in section._node.Children)
        {
            var key = section.TextOf(node);

            if (!keys.Contains(key))
            {
                throw section.Problem(node, $"unknown key '{section._path}{key}'; did you mean '{Suggestion.Nearest(key, keys)}'?");
            }
        }

        return section;
    }

    private YamlNode Required(string key) =>
        _node.Children.TryGetValue(new YamlScalarNode(key), out var node)
            ? node
            : throw Problem(_node, $"the key '{_path}{key}' is missing");

    private string TextOf(YamlNode node) =>
        node is YamlScalarNode { Value: { } value } ? value : throw Problem(node, $"a single value must stand here, not a {Kind(node)}");

    private static string Kind(YamlNode node) => node is YamlMappingNode ? "mapping" : "list";

    private static int Line(YamlNode node) => (int)node.Start.Line;

    private ProfileException Problem(YamlNode node, string problem) => new(File, Line(node), problem);
}
