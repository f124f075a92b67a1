using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using NanoNet.Bench;
using NanoNet.Boards;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.Boards;

/// <summary>A virtual board with all its files in place, ready to be started.</summary>
public sealed record PreparedBoard
{
    /// <summary>The profile as the board process reads it, in the run's folder.</summary>
    public const string ProfileFile = "profile.json";

    private const string ManifestExtension = ".device.json";

    public required BoardProfile Profile { get; init; }

    public required VirtualBoardSetup Setup { get; init; }

    /// <summary>The device build's hashes; null if the firmware was built without.</summary>
    public required string? DeviceManifest { get; init; }

    /// <summary>Builds the board's native half if it is not there, and looks for everything else.</summary>
    /// <param name="checkout">Where everything is.</param>
    /// <param name="profile">Which board.</param>
    /// <param name="app">Firmware that somebody else compiled; null for the board's own.</param>
    /// <param name="folder">Takes the profile as JSON.</param>
    /// <param name="network">How the board gets its address.</param>
    /// <param name="seed">Of the board's random numbers; null for its choice.</param>
    /// <param name="progress">Told what takes its time.</param>
    /// <param name="cancellation">Ends a build.</param>
    /// <exception cref="UserException">Something is missing; the message says what and what to do.</exception>
    public static PreparedBoard Prepare(
        Checkout checkout, BoardProfile profile, string? app, string folder, BoardNetwork network, ulong? seed, Action<string> progress, CancellationToken cancellation)
    {
        var firmware = app is null ? FindFirmware(checkout, profile) : FindApp(app);
        Require(checkout.VirtualBoard, "the virtual board is not built");
        Require(checkout.Forwarders, "the contracts are not built");
        var native = BuildNative(checkout, profile, progress, cancellation);
        var json = WriteProfile(profile, folder);

        return new PreparedBoard
        {
            Profile = profile,
            Setup = new VirtualBoardSetup
            {
                Program = checkout.VirtualBoard,
                Profile = json,
                NativeLibrary = native,
                Firmware = firmware,
                Contracts = checkout.Forwarders,
                Network = network,
                Seed = seed,
            },
            DeviceManifest = Existing(Path.ChangeExtension(firmware, ManifestExtension)),
        };
    }

    /// <summary>What is kept of a board that is not started here: its profile in the run's folder.</summary>
    /// <returns>The device build's hashes of its firmware; null if it is not built here.</returns>
    public static string? WriteProfile(Checkout checkout, BoardProfile profile, string folder)
    {
        WriteProfile(profile, folder);
        return Existing(Path.Combine(checkout.Artifacts, "bin", profile.Firmware, "release", profile.Firmware + ManifestExtension));
    }

    /// <summary>The board as run.json names it before it was started.</summary>
    /// <param name="profile">Which board.</param>
    /// <param name="profilePath">The file that the profile was read from.</param>
    /// <param name="network">How the board gets its address.</param>
    public static BoardRecord Record(BoardProfile profile, string profilePath, BoardNetwork network)
    {
        // Of all files that the profile is read from, in their order: of the one file where it is like no other.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        foreach (var file in BoardProfile.Files(profilePath))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return new BoardRecord
        {
            Name = profile.Name,
            Title = profile.Title,
            ProfileSha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
            Lwip = profile.Lwip.Version.ToString(),
            Network = network.IsDhcp ? "dhcp" : "static",
        };
    }

    /// <exception cref="UserException">There is no such app.</exception>
    public static void RequireApp(string app)
    {
        if (!File.Exists(app))
        {
            throw new UserException(ExitCode.Usage, $"no firmware at '{app}': {(Directory.Exists(app) ? "it is a folder: name the app in it" : "there is no such file")}");
        }
    }

    private static string WriteProfile(BoardProfile profile, string folder)
    {
        var json = Path.Combine(folder, ProfileFile);
        File.WriteAllText(json, profile.ToJson());
        return json;
    }

    private static string? Existing(string path) => File.Exists(path) ? path : null;

    private static string FindApp(string app)
    {
        RequireApp(app);
        return Path.GetFullPath(app);
    }

    /// <summary>The app that a board runs, as the last build left it.</summary>
    /// <exception cref="UserException">It is not built.</exception>
    public static string FindFirmware(Checkout checkout, BoardProfile profile)
    {
        var folder = Path.Combine(checkout.Artifacts, "bin", profile.Firmware, "release");

        foreach (var extension in (string[])[".exe", ".dll"])
        {
            var path = Path.Combine(folder, profile.Firmware + extension);

            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new UserException(ExitCode.BenchBroken, $"the firmware {profile.Firmware} is not built (no {profile.Firmware}.exe in {folder}): start the tool with host-tools/nanonet, which builds it");
    }

    private static void Require(string path, string problem)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new UserException(ExitCode.BenchBroken, $"{problem} (no {path}): start the tool with host-tools/nanonet, which builds it");
        }
    }

    private static string BuildNative(Checkout checkout, BoardProfile profile, Action<string> progress, CancellationToken cancellation)
    {
        try
        {
            var options = NativeBuildOptions.ForRepository(checkout.Root) with { Artifacts = checkout.Artifacts, Progress = progress };
            return NativeBuild.EnsureAsync(profile, options, cancellation).GetAwaiter().GetResult();
        }
        catch (NativeBuildException e)
        {
            throw new UserException(ExitCode.BenchBroken, e.Message, e);
        }
    }
}
