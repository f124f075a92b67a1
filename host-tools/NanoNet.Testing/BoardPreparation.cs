using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Boards;

namespace NanoNet.Testing;

/// <summary>Everything that a board is started from, found and, where it must be, built.</summary>
internal sealed record BoardPreparation(BoardProfile Profile, BoardHome Home, string Native, string Firmware, BoardOptions Options)
{
    /// <exception cref="BoardBrokenException">Something is missing; the message says what.</exception>
    public static async Task<BoardPreparation> RunAsync(BoardOptions options, CancellationToken cancellation)
    {
        var home = BoardHome.Find(options.Home);

        try
        {
            var profile = options.Board.EndsWith(".yaml", StringComparison.Ordinal)
                ? BoardProfile.Load(options.Board)
                : BoardCatalog.Load(Path.Combine(home.Root, "boards")).Get(options.Board);
            var firmware = options.Firmware is { } app ? Existing(app) : home.FirmwareOf(profile);
            var build = NativeBuildOptions.ForRepository(home.Root) with { Artifacts = home.Artifacts };
            return new BoardPreparation(profile, home, await NativeBuild.EnsureAsync(profile, build, cancellation).ConfigureAwait(false), firmware, options);
        }
        catch (Exception e) when (e is ProfileException or UnknownBoardException or NativeBuildException)
        {
            throw new BoardBrokenException(e.Message, e);
        }
    }

    /// <summary>How to start it, with files of its own in a folder.</summary>
    public VirtualBoardSetup SetupIn(string folder)
    {
        var json = Path.Combine(folder, "profile.json");
        File.WriteAllText(json, Profile.ToJson());

        return new VirtualBoardSetup
        {
            Program = Home.Program,
            Profile = json,
            NativeLibrary = Native,
            Firmware = Firmware,
            Contracts = Home.Contracts,
            Network = Options.UsesDhcp ? BoardNetwork.Dhcp : BoardNetwork.Static,
            Seed = Options.Seed,
        };
    }

    private static string Existing(string app) => File.Exists(app) ? Path.GetFullPath(app) : throw new BoardBrokenException($"no firmware: there is no file {Path.GetFullPath(app)}");
}
