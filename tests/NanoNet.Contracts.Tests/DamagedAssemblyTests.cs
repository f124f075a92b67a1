using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NanoNet.Contracts.Checking;
using NanoNet.Contracts.Il;
using Xunit;

namespace NanoNet.Contracts.Tests;

/// <summary>Assemblies with random octets changed: a verdict or a message that names the file, and nothing else.</summary>
/// <remarks>NANONET_FUZZ_SEED repeats a run; NANONET_FUZZ_COUNT makes it longer.</remarks>
public sealed class DamagedAssemblyTests
{
    private const int DefaultCount = 2000;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private const string Source = """
        using System;
        using System.Collections;
        public class XAttribute : Attribute { public XAttribute(string text) { } public int Number { get; set; } }
        public interface I { int Get(int[] a, ref long b); }
        [X("a", Number = 3)]
        public class P : I
        {
            private static readonly byte[] s_data = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
            public enum Colour { Red, Green }
            public struct Pair { public int A; public string B; public class Inner { public Action<int> F; } }
            public event EventHandler Changed;
            public int Get(int[] a, ref long b) { switch (a.Length) { case 0: return 1; case 1: return 2; case 2: return 3; case 3: return 5; } b = checked(b + 1); return s_data[1]; }
            public static void Main()
            {
                var table = new Hashtable();
                try { table["a\0"] = Colour.Red.ToString() + new int[2, 2].Length; }
                catch (ArgumentException e) when (e.Message == null) { Console.WriteLine(string.Format("{0:P}", 3)); }
                finally { new P().Changed?.Invoke(null, null); }
            }
        }
        """;

    [Fact]
    public void Assembly_with_random_octets_changed_is_judged_or_refused_by_name()
    {
        var seed = Number("NANONET_FUZZ_SEED", Environment.TickCount);
        var count = Number("NANONET_FUZZ_COUNT", DefaultCount);
        TestContext.Current.SendDiagnosticMessage("seed {0}", seed);
        var random = new Random(seed);
        var image = FirmwareCompiler.Compile("p.cs", Source).Image;
        var metadata = MetadataRange(image);
        var check = new IlCheck(IlCheck.All(FirmwareLibraries.Load(Repository.Api, [])));
        var forwarders = ForwarderTable.Load(Repository.Forwarders);
        using var runtime = new PEReader(File.OpenRead(Repository.Output("NanoNet.Runtime", "NanoNet.Runtime.dll")));
        var contracts = new ContractCheck(forwarders, new RuntimeSurface(forwarders, runtime.GetMetadataReader()));
        using var folder = new TemporaryFolder();
        var refused = 0;

        for (var i = 0; i < count; i++)
        {
            var damaged = (byte[])image.Clone();

            for (var changes = random.Next(1, 9); changes > 0; changes--)
            {
                // Half of the changes to where the tables are: elsewhere most change nothing that anybody reads.
                var at = random.Next(2) == 0 ? random.Next(damaged.Length) : random.Next(metadata.Start, metadata.End);
                damaged[at] = (byte)random.Next(256);
            }

            var path = folder.Write("damaged.exe", damaged);
            var name = $"seed {seed}, assembly {i}";
            var took = Judge(check, contracts, path, damaged, name, out var isRefused);
            refused += isRefused ? 1 : 0;

            // A machine with much to do stalls a process for that long; what is slow by itself is slow again.
            Assert.True(took < s_patience || Judge(check, contracts, path, damaged, name, out _) < s_patience, $"{name}: took {took}");
        }

        Assert.InRange(refused, 1, count - 1);
    }

    [Fact]
    public void Assembly_that_ends_before_its_metadata_does_is_refused_by_name()
    {
        var image = FirmwareCompiler.Compile("p.cs", Source).Image;
        var check = new IlCheck(IlCheck.All(FirmwareLibraries.Load(Repository.Api, [])));
        using var folder = new TemporaryFolder();

        foreach (var length in Enumerable.Range(0, MetadataRange(image).End / 64).Select(static i => i * 64))
        {
            var path = folder.Write("beginning.exe", image[..length]);

            Assert.Contains(path, Assert.Throws<BadImageFormatException>(() => check.InspectFile(path)).Message, StringComparison.Ordinal);
        }
    }

    private static TimeSpan Judge(IlCheck check, ContractCheck contracts, string path, byte[] damaged, string name, out bool isRefused)
    {
        var watch = Stopwatch.StartNew();
        isRefused = false;

        try
        {
            check.InspectFile(path);
        }
        catch (BadImageFormatException e)
        {
            Assert.Contains(path, e.Message, StringComparison.Ordinal);
            isRefused = true;
        }
        catch (Exception e)
        {
            Assert.Fail($"{name}: the check ended with {e}");
        }

        try
        {
            contracts.FindMissing([new FirmwareImage(path, [.. damaged])]);
        }
        catch (Exception e) when (DamagedAssembly.IsCauseOf(e))
        {
            // What the board says with the file's name.
        }
        catch (Exception e)
        {
            Assert.Fail($"{name}: the contracts' check ended with {e}");
        }

        return watch.Elapsed;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static (int Start, int End) MetadataRange(byte[] image)
    {
        using var file = new PEReader(ImmutableArray.Create(image));
        var start = file.PEHeaders.MetadataStartOffset;
        return (start, start + file.PEHeaders.MetadataSize);
    }
}
