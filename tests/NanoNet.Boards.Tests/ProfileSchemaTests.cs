using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Boards.Tests;

/// <summary>The published schema is what the reader reads by, also in the eyes of a validator that is not ours.</summary>
public sealed class ProfileSchemaTests : IDisposable
{
    private const string Schema = ProfileSchema.FileName;

    private const string Whole = """
        name: a-board
        title: A board
        target: A_BOARD
        firmware: NanoNet.Stm32
        lwip:
          version: 2.1.3
          isn: lwip
          options:
            TCP_MSS: 1480
            MEMP_NUM_NETCONN: 4
            SO_REUSE: 1
            TCP_QUEUE_OOSEQ: 0
        network:
          phy: LAN8720
          mtu: 1500
          mac: "00:80:E1:01:35:D1"
          checksumOffload: both
          interfaceFollowsLink: false
          hostname: nanodevice
        tls:
          recordIn: 16384
          recordOut: 4096
          ecdheEcdsa: true
        limits:
          sockets: 4
          heapBytes: 1048576
          instructionsPerSecond: 4000000
        flash:
          method: stLink
          deployAddress: 0x080C0000
          deployLength: 0x140000
        assemblies:
          mscorlib: 100.5.0.24
        serviceSets:
          - name: checks
            services: http:80
            clients: 1
        deviations:
          - rule: TCP-X
            reason: does otherwise
            source: tcp_out.c
        """;

    // What the reader refuses and no schema can: two keys against each other, the spelling of a number, and a word of YAML 1.1, by which this validator reads.
    private static readonly string[] s_beyondSchema =
        ["which makes that limit", "so the board would send", "nobody would check", "must be hexadecimal", "is 'on', but must be true or false", "is the virtual board's own to set"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nanonet-schema-");

    private static string Published => Path.Combine(Repository.Boards, Schema);

    [Fact]
    public void Published_schema_is_the_readers() =>
        Assert.True(ProfileSchema.Json() == File.ReadAllText(Published), $"boards/{Schema} is not of this reader: host-tools/nanonet boards --schema > boards/{Schema}");

    [Fact]
    public async Task Every_profile_of_the_repository_is_right_and_tells_editors_its_schema()
    {
        string[] profiles = [.. Directory.GetDirectories(Repository.Boards).Select(static folder => Path.Combine(folder, BoardCatalog.ProfileName)).Where(File.Exists)];

        var verdicts = await JsonSchemaValidator.JudgeAsync(Published, profiles);

        Assert.Equal(profiles.Length, verdicts.Count);
        Assert.All(verdicts, static verdict => Assert.Equal(string.Empty, verdict.Value));
        Assert.All(profiles, static profile => Assert.StartsWith($"# yaml-language-server: $schema=../{Schema}\n", File.ReadAllText(profile), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reader_and_schema_refuse_the_same()
    {
        // What some of the others are like lies beside them.
        var texts = SchemaComparison.Named(YamlVariations.Of(Whole).Concat(Partial()));
        texts.Add("base.yaml", Whole);

        await SchemaComparison.RefuseTheSameAsync(Published, _folder, texts, Reader, s_beyondSchema);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string? Reader(string file, string text)
    {
        try
        {
            BoardProfile.Parse(file, text);
            return null;
        }
        catch (ProfileException e)
        {
            return e.Problem;
        }
    }

    /// <summary>Profiles that are like the whole one.</summary>
    private static IEnumerable<string> Partial()
    {
        yield return "like: base.yaml\n";
        yield return "like: base.yaml\nname: b\nnetwork: { mtu: 576 }\n";
        yield return "like: base.yaml\nnetwork: { mtv: 576 }\n";
        yield return "like: base.yaml\nnetwork: { mtu: 67 }\n";
        yield return "like: base.yaml\nlwip: { options: { SO_REUSE: 0 } }\n";
        yield return "like: base.yaml\nlwip: { options: { SO_REUSE: 2 } }\n";
        yield return "like: base.yaml\nassemblies: { mscorlib: absent }\n";
        yield return "like: base.yaml\ndeviations: []\n";
        yield return "like: base.yaml\ndeviations: [{ rule: TCP-Y }]\n";
        yield return "like: base.yaml\nlwip: { version: 2.2.1, options: { LWIP_TCP_RTO_TIME: 1500 } }\n";
        yield return "like: base.yaml\nlwip: { version: 2.1.3, options: { LWIP_TCP_RTO_TIME: 1500 } }\n";
        yield return "like: ''\n";
        yield return "like: 5\n";
        yield return "like: []\n";
    }
}
