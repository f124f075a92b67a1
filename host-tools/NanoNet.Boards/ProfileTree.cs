using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NanoNet.Boards;

/// <summary>The YAML of a profile, laid over that of the profile which it is like.</summary>
internal sealed class ProfileTree
{
    // Nodes of one profile come from several files. YamlNode compares by content, so by reference here.
    private readonly Dictionary<YamlNode, ProfilePosition> _positions = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _files = [];

    private ProfileTree(string file, string text) => Root = Load(file, text, []);

    public YamlMappingNode Root { get; }

    /// <summary>The profile's own file, then that of the profile which it is like, and so on.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <exception cref="ProfileException">No YAML, not a mapping, or like a profile that cannot be read.</exception>
    public static ProfileTree Parse(string file, string text) => new(file, text);

    public ProfilePosition PositionOf(YamlNode node) => _positions[node];

    private YamlMappingNode Load(string file, string text, IReadOnlyList<string> followed)
    {
        _files.Add(file);
        var root = ParseMapping(file, text);
        Locate(file, root);

        if (!root.Children.TryGetValue(new YamlScalarNode(ProfileLayout.Like.Key), out var like))
        {
            return root;
        }

        if (like is not YamlScalarNode { Value: { Length: > 0 } name })
        {
            throw new ProfileException(PositionOf(like), $"'{ProfileLayout.Like.Key}' must be the path of another profile");
        }

        var path = Path.Combine(Path.GetDirectoryName(file) ?? string.Empty, name);
        string[] chain = [.. followed, Path.GetFullPath(file)];

        if (chain.Contains(Path.GetFullPath(path), StringComparer.Ordinal))
        {
            throw new ProfileException(PositionOf(like), $"'{name}' is like this profile in turn");
        }

        return Lay(root, Load(path, Read(path, like), chain));
    }

    private string Read(string path, YamlNode like)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProfileException(PositionOf(like), $"the profile that this one is like cannot be read: {e.Message}");
        }
    }

    private static YamlMappingNode ParseMapping(string file, string text)
    {
        var stream = new YamlStream();

        try
        {
            stream.Load(new Parser(new StringReader(text)));
        }
        catch (YamlException e)
        {
            // The parser's message repeats its position in a form of its own.
            throw new ProfileException(new ProfilePosition(file, (int)e.Start.Line, (int)e.Start.Column), $"not YAML: {e.Message}");
        }

        return stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode root
            ? root
            : throw new ProfileException(new ProfilePosition(file), $"a profile is a mapping with the keys {string.Join(", ", ProfileLayout.Root.Keys)}");
    }

    private void Locate(string file, YamlNode node)
    {
        _positions[node] = new ProfilePosition(file, (int)node.Start.Line, (int)node.Start.Column);

        IEnumerable<YamlNode> children = node switch
        {
            YamlMappingNode mapping => mapping.Children.SelectMany(static pair => (YamlNode[])[pair.Key, pair.Value]),
            YamlSequenceNode list => list.Children,
            _ => [],
        };

        foreach (var child in children)
        {
            Locate(file, child);
        }
    }

    /// <summary>One mapping over another: key by key, and in mappings within likewise. The lower one's order stays.</summary>
    private YamlMappingNode Lay(YamlMappingNode upper, YamlMappingNode lower)
    {
        var laid = new YamlMappingNode();

        foreach (var (key, below) in lower.Children)
        {
            if (!upper.Children.TryGetValue(key, out var above))
            {
                laid.Add(key, below);
                continue;
            }

            laid.Add(
                upper.Children.Keys.First(own => own.Equals(key)),
                above is YamlMappingNode aboveMapping && below is YamlMappingNode belowMapping ? Lay(aboveMapping, belowMapping) : above);
        }

        foreach (var (key, above) in upper.Children.Where(pair => !lower.Children.ContainsKey(pair.Key)))
        {
            laid.Add(key, above);
        }

        _positions[laid] = _positions[upper];
        return laid;
    }
}
