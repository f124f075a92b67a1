using System;
using System.IO;
using System.Linq;
using NanoNet.Boards;
using NanoNet.Validation;
using Xunit;

namespace NanoNet.Bench.Tests;

/// <summary>A board of the repository with everything built, in a folder of its own; skips the test that needs what is not there.</summary>
internal sealed class BuiltBoard : IDisposable
{
    public const string Stm32 = "st-stm32f769i-discovery";
    public const string Esp32 = "esp32-olimex";

    private static readonly string s_root = FindRoot();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nanonet-test-");

    public BuiltBoard(string name)
    {
        Profile = ProfileOf(name);
        Folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, "run")).FullName;
        var options = NativeBuildOptions.ForRepository(s_root);
        var bin = Path.Combine(options.Artifacts, "bin");
        var firmware = Path.Combine(bin, Profile.Firmware, "release", Profile.Firmware + ".exe");
        var json = Path.Combine(_folder.FullName, "profile.json");
        File.WriteAllText(json, Profile.ToJson());

        Setup = new VirtualBoardSetup
        {
            Program = Built(Path.Combine(bin, "NanoNet.VirtualBoard", "release", "NanoNet.VirtualBoard")),
            Profile = json,
            NativeLibrary = BuildNative(options),
            Firmware = Built(firmware),
            Contracts = Built(Path.Combine(options.Artifacts, "contracts", "forwarders")),
            Seed = 1,
        };
        DeviceManifest = Path.ChangeExtension(firmware, ".device.json");
    }

    /// <summary>The folder of all boards.</summary>
    public static string Boards => Path.Combine(s_root, "boards");

    public BoardProfile Profile { get; }

    public VirtualBoardSetup Setup { get; init; }

    /// <summary>An empty folder for the run's files.</summary>
    public string Folder { get; }

    public string DeviceManifest { get; }

    public VerifyOptions Options => new()
    {
        Board = Profile,
        Setup = Setup,
        Folder = Folder,
        DeviceManifest = DeviceManifest,
        KnownDeviations = [.. Profile.Deviations.Select(static known => new KnownDeviation(known.Rule, known.Reason, known.Source))],
    };

    /// <summary>The TAP helper, which is built beside the native library.</summary>
    public string TapHelper => Path.Combine(Path.GetDirectoryName(Setup.NativeLibrary)!, NativeBuild.TapName);

    public static BoardProfile ProfileOf(string name) => BoardProfile.Load(Path.Combine(Boards, name, BoardCatalog.ProfileName));

    /// <summary>A further file beside the run's folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "NanoNet.sln")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException("the tests do not run inside the repository");
    }

    private static string Built(string path)
    {
        Assert.SkipUnless(Path.Exists(path), $"{path} is not built");
        return path;
    }

    private string BuildNative(NativeBuildOptions options)
    {
        try
        {
            return NativeBuild.EnsureAsync(Profile, options, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        }
        catch (NativeBuildException e)
        {
            Assert.Skip(e.Message);
            throw;
        }
    }
}
