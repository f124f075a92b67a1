using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NanoNet.Boards;

/// <summary>One mapping of a profile or of a desk, whose keys are all known.</summary>
internal sealed partial class YamlSection
{
    private readonly YamlTree _tree;
    private readonly YamlMappingNode _node;
    private readonly string _path;

    private YamlSection(YamlTree tree, YamlMappingNode node, string path)
    {
        _tree = tree;
        _node = node;
        _path = path;
    }

    /// <exception cref="ProfileException">A key that the layout does not have.</exception>
    public static YamlSection Of(YamlTree tree) => new YamlSection(tree, tree.Root, string.Empty).Known(tree.Layout.Keys);

    /// <summary>A section within this one.</summary>
    public YamlSection Section(SectionField field) => Open(field).Known(field.Keys);

    /// <summary>A section within this one whose keys its reader judges.</summary>
    public YamlSection Open(Field field)
    {
        var node = Required(field.Key);

        return node is YamlMappingNode mapping
            ? new YamlSection(_tree, mapping, $"{_path}{field.Key}.")
            : throw Problem(node, $"'{_path}{field.Key}' must be a mapping of keys to values");
    }

    /// <summary>The sections of a list within this one; none where the key is not there.</summary>
    public IEnumerable<YamlSection> Sections(ListField field)
    {
        if (!_node.Children.TryGetValue(new YamlScalarNode(field.Key), out var node))
        {
            return [];
        }

        return node is YamlSequenceNode list
            ? list.Children.Select(child => child is YamlMappingNode mapping
                ? new YamlSection(_tree, mapping, $"{_path}{field.Key}.").Known(field.Keys)
                : throw Problem(child, $"an entry of '{_path}{field.Key}' must be a mapping with the keys {string.Join(", ", field.Keys)}"))
            : throw Problem(node, $"'{_path}{field.Key}' must be a list");
    }

    /// <summary>The sections of a mapping within this one whose keys are names, in the file's order.</summary>
    public IEnumerable<(string Name, YamlSection Section, ProfilePosition Position)> Named(MapField field)
    {
        var map = Open(field);

        foreach (var (key, value) in map._node.Children)
        {
            var name = map.Scalar(key).Text;

            if (!field.Names.Pattern.IsMatch(name))
            {
                throw map.Problem(key, $"'{map._path}{name}' is no name: it must be {field.Names.Words}");
            }

            yield return value is YamlMappingNode mapping
                ? (name, new YamlSection(_tree, mapping, $"{map._path}{name}.").Known(field.Entry.Keys), _tree.PositionOf(key))
                : throw map.Problem(key, $"'{map._path}{name}' must be a mapping with the keys {string.Join(", ", field.Entry.Keys)}");
        }
    }

    /// <summary>Keys, values and positions of this section, in the file's order.</summary>
    public IEnumerable<(string Key, YamlScalar Value, ProfilePosition Position)> Entries()
    {
        foreach (var (key, value) in _node.Children)
        {
            yield return (Scalar(key).Text, Scalar(value), _tree.PositionOf(key));
        }
    }

    /// <summary>Whether the key is there.</summary>
    public bool Has(Field field) => _node.Children.ContainsKey(new YamlScalarNode(field.Key));

    /// <summary>The section, or null where the key is not there.</summary>
    public YamlSection? SectionOrNull(SectionField field) => Has(field) ? Section(field) : null;

    /// <summary>The text, or null where the key is not there.</summary>
    public string? TextOrNull(TextField field) => Has(field) ? Text(field) : null;

    public string Text(TextField field)
    {
        var value = Scalar(Required(field.Key));

        if (value.Text.Length == 0)
        {
            throw Problem(field, $"'{_path}{field.Key}' must not be empty");
        }

        if (field.Allowed is { } allowed && !allowed.Pattern.IsMatch(value.Text))
        {
            throw Problem(field, $"'{_path}{field.Key}' is '{value.Text}', but must be {allowed.Words}");
        }

        return !value.IsPlain || !OtherThanText().IsMatch(value.Text)
            ? value.Text
            : throw Problem(field, $"'{_path}{field.Key}' is {value.Text}, which is no text to YAML: put it in quotes");
    }

    public long Integer(IntegerField field)
    {
        var value = Scalar(Required(field.Key));

        return value.Integer is { } number && number >= field.Minimum && number <= field.Maximum
            ? number
            : throw Problem(field, $"'{_path}{field.Key}' is '{value.Text}', but must be {field.Allowed}{WithoutQuotes(value)}");
    }

    public long Hexadecimal(HexadecimalField field)
    {
        var value = Scalar(Required(field.Key));

        return value.IsPlain && value.Text.StartsWith("0x", StringComparison.Ordinal)
            && uint.TryParse(value.Text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Problem(field, $"'{_path}{field.Key}' is '{value.Text}', but must be hexadecimal, such as 0x1E0000{WithoutQuotes(value)}");
    }

    public bool Flag(FlagField field)
    {
        var value = Scalar(Required(field.Key));

        return value.IsPlain && value.Text is "true" or "false"
            ? value.Text == "true"
            : throw Problem(field, $"'{_path}{field.Key}' is '{value.Text}', but must be true or false{WithoutQuotes(value)}");
    }

    public string Choice(ChoiceField field)
    {
        var text = Scalar(Required(field.Key)).Text;
        return field.Words.Contains(text) ? text : throw Problem(field, $"'{_path}{field.Key}' is '{text}', but must be one of {string.Join(", ", field.Words)}");
    }

    public TEnum Choice<TEnum>(ChoiceField field)
        where TEnum : struct, Enum =>
        Enum.Parse<TEnum>(Choice(field), ignoreCase: true);

    public ProfileException Problem(Field field, string problem) => Problem(Required(field.Key), problem);

    /// <summary>Something is wrong with this section as a whole, or with a key of it.</summary>
    public ProfileException Problem(string key, string problem) => Problem(Required(key), problem);

    // YAML 1.2's core schema: what a plain scalar may be other than text. 1.1's words for true and false too, which other readers take.
    [GeneratedRegex(@"^(~|null|true|false|yes|no|on|off|y|n|[-+]?(\.inf|[0-9][0-9_]*|0x[0-9a-f]+|0o[0-7]+|(\.[0-9]+|[0-9]+(\.[0-9]*)?)(e[-+]?[0-9]+)?)|\.nan)$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherThanText();

    private static string WithoutQuotes(YamlScalar value) => value.IsPlain ? string.Empty : ", without quotes";

    private YamlSection Known(IReadOnlyList<string> keys)
    {
        foreach (var (node, _) in _node.Children)
        {
            var key = Scalar(node).Text;

            if (!keys.Contains(key))
            {
                throw Problem(node, $"unknown key '{_path}{key}'; did you mean '{Suggestion.Nearest(key, keys)}'?");
            }
        }

        return this;
    }

    private YamlNode Required(string key) =>
        _node.Children.TryGetValue(new YamlScalarNode(key), out var node)
            ? node
            : throw Problem(_node, $"the key '{_path}{key}' is missing");

    private YamlScalar Scalar(YamlNode node) => node is YamlScalarNode { Value: { } value } scalar
        ? new YamlScalar(value, scalar.Style is ScalarStyle.Plain or ScalarStyle.Any)
        : throw Problem(node, $"a single value must stand here, not a {(node is YamlMappingNode ? "mapping" : "list")}");

    private ProfileException Problem(YamlNode node, string problem) => new(_tree.PositionOf(node), problem);
}
