using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Boards.Tests;

/// <summary>The published schema of a desk is what the reader reads by, also in the eyes of a validator that is not ours.</summary>
public sealed class DeskSchemaTests : IDisposable
{
    private const string Whole = """
        version: 1
        boards:
          greenhouse:
            profile: esp32-olimex
            target: ESP32_OLIMEX
            serial:
              port: "10C4:EA60:0001"
              baud: 921600
            network:
              interface: enp3s0
              address: 192.168.1.50/24
              tester: 192.168.1.240
              mac: "02:00:00:00:00:01"
            flash:
              method: stLink
              device: "066DFF"
              baud: 1500000
            notes: on the shelf
          bench.2:
            target: ST_STM32F769I_DISCOVERY
            network:
              interface: eth0
              address: 10.0.0.9
        """;

    // What no schema can say: two boards against each other, and a word of YAML 1.1, by which this validator reads.
    private static readonly string[] s_beyondSchema = ["is the serial port of"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nanonet-schema-");

    private static string Published => Path.Combine(Repository.Boards, DeskSchema.FileName);

    [Fact]
    public void Published_schema_is_the_readers() =>
        Assert.True(DeskSchema.Json() == File.ReadAllText(Published), $"boards/{DeskSchema.FileName} is not of this reader: host-tools/nanonet init --schema > boards/{DeskSchema.FileName}");

    [Fact]
    public async Task Reader_and_schema_refuse_the_same()
    {
        Assert.Null(Reader(Whole));

        await SchemaComparison.RefuseTheSameAsync(
            Published,
            _folder,
            SchemaComparison.Named(YamlVariations.Of(Whole).Concat(Others()).Prepend(Whole)),
            static (_, text) => Reader(text),
            s_beyondSchema);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IEnumerable<string> Others()
    {
        foreach (var address in (string[])["256.0.0.1", "1.2.3", "1.2.3.4/7", "1.2.3.4/31", "1.2.3.4/8", "01.2.3.4", "::1"])
        {
            yield return Whole.Replace("10.0.0.9", address, StringComparison.Ordinal);
        }

        foreach (var name in (string[])["a b", ".x", "x.yaml", "desk:x", "x/y", "X_1"])
        {
            yield return Whole.Replace("greenhouse", $"\"{name}\"", StringComparison.Ordinal);
        }

        yield return "version: 1\nboards: {}\n";
        yield return "version: 2\nboards: {}\n";
        yield return "version: 1\nboards: { a: }\n";
        yield return "version: 1\nboards: { a: { notes: x } }\n";
        yield return "version: 1\nboards: []\n";
    }

    private static string? Reader(string text)
    {
        try
        {
            DeskPlan.Parse("desk.yaml", text);
            return null;
        }
        catch (ProfileException e)
        {
            return e.Problem;
        }
    }
}
