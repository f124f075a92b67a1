using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace NanoNet.Boards;

/// <summary>The YAML of a profile, laid over that of the profile which it is like.</summary>
internal sealed class ProfileTree : YamlTree
{
    private readonly List<string> _files = [];

    private ProfileTree(string file, string text)
        : base("a profile", ProfileLayout.Root) => Root = Load(file, text, []);

    /// <summary>The profile's own file, then that of the profile which it is like, and so on.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <exception cref="ProfileException">No YAML, not a mapping, or like a profile that cannot be read.</exception>
    public static ProfileTree Parse(string file, string text) => new(file, text);

    private YamlMappingNode Load(string file, string text, IReadOnlyList<string> followed)
    {
        _files.Add(file);
        var root = Load(file, text);

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

        Locate(laid, like: upper);
        return laid;
    }
}
