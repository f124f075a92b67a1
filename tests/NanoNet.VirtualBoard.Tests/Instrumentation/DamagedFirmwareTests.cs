using System;
using System.Globalization;
using System.IO;
using NanoNet.Contracts.Checking;
using NanoNet.VirtualBoard.Instrumentation;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Assemblies with random octets changed: what reads them before they run either takes them or says which file is damaged.</summary>
public sealed class DamagedFirmwareTests : IDisposable
{
    private const int MostChanges = 8;

    private readonly string _folder = Directory.CreateTempSubdirectory("nanonet-damaged-").FullName;

    [Fact]
    public void Damaged_assembly_is_taken_or_refused_by_name_and_nothing_else_happens()
    {
        var seed = Setting("NANONET_FUZZ_SEED", 1);
        var count = Setting("NANONET_FUZZ_COUNT", 1000);
        var random = new Random(seed);
        var whole = File.ReadAllBytes(FirmwareCompiler.App("var list = new ArrayList(); foreach (var c in \"abc\") { try { list.Add(c); } catch (Exception e) { Say(e.Message); } } Say(list.Count);"));
        var path = Path.Combine(_folder, "Damaged.exe");
        var forwarders = ForwarderTable.Load(TestPaths.Forwarders);
        var refused = 0;

        for (var i = 0; i < count; i++)
        {
            var octets = (byte[])whole.Clone();

            for (var change = random.Next(1, MostChanges); change > 0; change--)
            {
                octets[random.Next(octets.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(path, octets);

            try
            {
                var firmware = FirmwareSet.Load(path, forwarders.IsContract, TestPaths.Libraries);
                FirmwareInstrumenter.Instrument(firmware.App, new ValueTypes(firmware.InOrderOfReferences())).Dispose();
            }
            catch (BoardException exception)
            {
                refused++;
                Assert.Contains(path, exception.Message, StringComparison.Ordinal);
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}, assembly {i}: {exception}");
            }
        }

        Assert.InRange(refused, 1, count);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static int Setting(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : usual;
}
