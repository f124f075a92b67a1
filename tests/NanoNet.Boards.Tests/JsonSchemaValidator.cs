using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Boards.Tests;

/// <summary>A validator that is not ours: Python's, from Debian.</summary>
internal static class JsonSchemaValidator
{
    private const string Python = "/usr/bin/python3";

    /// <summary>What it says of each file, or of each in a folder; empty: right.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> JudgeAsync(string schema, params IReadOnlyList<string> paths)
    {
        Assert.SkipUnless(
            Directory.Exists("/usr/lib/python3/dist-packages/jsonschema") && Directory.Exists("/usr/lib/python3/dist-packages/yaml"),
            "python3-jsonschema and python3-yaml are not installed: tests/setup");
        var script = Path.Combine(Repository.Root, "tests", "clients", "board_schema.py");
        var (exitCode, output, error) = await Shell.RunAsync(Python, [script, schema, .. paths], null, TestContext.Current.CancellationToken);
        Assert.True(exitCode == 0, error);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('\t')).ToDictionary(static line => line[0], static line => line[1]);
    }
}
