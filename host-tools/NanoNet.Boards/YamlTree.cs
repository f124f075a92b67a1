using System.Collections.Generic;
using System.IO;
using System.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NanoNet.Boards;

/// <summary>The YAML of a file, and where each node of it stands.</summary>
internal class YamlTree
{
    // Nodes of one tree may come from several files. YamlNode compares by content, so by reference here.
    private readonly Dictionary<YamlNode, ProfilePosition> _positions = new(ReferenceEqualityComparer.Instance);

    /// <param name="kind">What the file is, in words.</param>
    /// <param name="layout">Its keys.</param>
    protected YamlTree(string kind, SectionField layout)
    {
        Kind = kind;
        Layout = layout;
    }

    public YamlMappingNode Root { get; protected set; } = [];

    /// <summary>The keys that it may have.</summary>
    public SectionField Layout { get; }

    private string Kind { get; }

    /// <exception cref="ProfileException">No YAML, or not a mapping.</exception>
    public static YamlTree Parse(string file, string text, string kind, SectionField layout)
    {
        var tree = new YamlTree(kind, layout);
        tree.Root = tree.Load(file, text);
        return tree;
    }

    public ProfilePosition PositionOf(YamlNode node) => _positions[node];

    /// <summary>Parses a file's text, and remembers where everything stands.</summary>
    protected YamlMappingNode Load(string file, string text)
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

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            throw new ProfileException(new ProfilePosition(file), $"{Kind} is a mapping with the keys {string.Join(", ", Layout.Keys)}");
        }

        Locate(file, root);
        return root;
    }

    /// <summary>A node that was made here stands where another does.</summary>
    protected void Locate(YamlNode made, YamlNode like) => _positions[made] = _positions[like];

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
}
