using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Boards.Tests;

/// <summary>Holds a reader against the schema that it publishes, in the eyes of a validator that is not ours.</summary>
internal static class SchemaComparison
{
    /// <summary>Fails unless both refuse the same texts, and not all or nearly none of them.</summary>
    /// <param name="schema">Path of the schema.</param>
    /// <param name="folder">Takes the texts as files.</param>
    /// <param name="texts">Each by the name of its file.</param>
    /// <param name="reader">Says what is wrong with the text of a file, by its path and the text; null for nothing.</param>
    /// <param name="beyondSchema">Words of complaints that no schema can have.</param>
    public static async Task RefuseTheSameAsync(
        string schema, DirectoryInfo folder, IReadOnlyDictionary<string, string> texts, Func<string, string, string?> reader, string[] beyondSchema)
    {
        string PathOf(string name) => Path.Combine(folder.FullName, name);

        foreach (var (name, text) in texts)
        {
            File.WriteAllText(PathOf(name), text);
        }

        var verdicts = await JsonSchemaValidator.JudgeAsync(schema, folder.FullName);
        var refused = 0;

        foreach (var (name, text) in texts)
        {
            var ours = reader(PathOf(name), text);
            var theirs = verdicts[name];
            refused += ours is null ? 0 : 1;

            if (ours is null ? theirs.Length > 0 : theirs.Length == 0 && !beyondSchema.Any(part => ours.Contains(part, StringComparison.Ordinal)))
            {
                Assert.Fail($"the reader says: {ours ?? "right"}; the schema: {(theirs.Length == 0 ? "right" : theirs)}\n{text}");
            }
        }

        // Neither a reader that takes everything nor one that takes nothing.
        Assert.InRange(refused, texts.Count / 4, texts.Count - 50);
    }

    /// <summary>Gives each text the name of a file.</summary>
    public static Dictionary<string, string> Named(IEnumerable<string> texts) =>
        texts.Index().ToDictionary(static text => $"{text.Index:D4}.yaml", static text => text.Item);
}
