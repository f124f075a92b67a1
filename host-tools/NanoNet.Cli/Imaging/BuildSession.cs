using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using NanoNet.Boards;
using NanoNet.Cli.Boards;
using NanoNet.Cli.Terminal;
using NanoNet.Deploy;
using NanoNet.Deploy.Building;
using NanoNet.Deploy.Image;
using NanoNet.Deploy.Packages;
using NanoNet.Deploy.Target;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.Imaging;

/// <summary>Makes one image.</summary>
public sealed class BuildSession(BuildArguments arguments, Output output)
{
    private static readonly string[] s_apps = [".exe", ".dll"];

    /// <exception cref="UserException">It cannot be made, or would not run on the board.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public void Run(CancellationToken cancellation)
    {
        var checkout = Checkout.Find();
        var board = arguments.Board.LoadProfile(checkout);
        using var progress = new ProgressLine(output.Style);

        try
        {
            var (app, config) = FindApp(checkout, board, Tell, cancellation);
            var path = arguments.Output ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(app))!, $"{Path.GetFileNameWithoutExtension(app)}.{board.Name}.bin");
            var request = new ImageRequest
            {
                App = app,
                PackagesConfig = config,
                Api = checkout.Api,
                Target = TargetFirmware.Of(board),
                Output = path,
                Packages = arguments.Packages,
                MetadataProcessor = arguments.MetadataProcessor,
                Limit = arguments.Limit,
                Cache = CacheFolder.Packages,
            };
            var manifest = new ImageBuild(request, Tell).Run(cancellation);
            progress.Clear();
            Show(manifest, path);
        }
        catch (DeployException e)
        {
            throw new UserException(CodeOf(e.Fault), e.Message, e);
        }

        void Tell(string text)
        {
            progress.Clear();
            progress.Set(text);

            if (!output.IsJson)
            {
                output.Report.WriteUnbroken(text);
                output.Flush();
            }
        }
    }

    /// <summary>The exit code for trouble with an image.</summary>
    public static ExitCode CodeOf(DeployFault fault) => fault switch
    {
        DeployFault.Request => ExitCode.Usage,
        DeployFault.Compilation => ExitCode.InternalError,
        DeployFault.Firmware => ExitCode.ChecksFailed,
        _ => ExitCode.BenchBroken,
    };

    private (string App, string? Config) FindApp(Checkout checkout, BoardProfile board, Action<string> tell, CancellationToken cancellation)
    {
        // The launcher built it.
        if (arguments.App is null)
        {
            return (PreparedBoard.FindFirmware(checkout, board), Path.Combine(checkout.Root, "firmware", board.Firmware, PackagesConfig.FileName));
        }

        if (FirmwareProject.At(arguments.App) is { } project)
        {
            tell($"building {Path.GetFileName(project)}");
            var config = Path.Combine(Path.GetDirectoryName(project)!, PackagesConfig.FileName);
            var hasConfig = File.Exists(config);

            if (!hasConfig)
            {
                tell($"note: {project} has no {PackagesConfig.FileName} beside it; the app's references say which packages it needs");
            }

            return (FirmwareProject.Compile(project, arguments.Limit, cancellation), hasConfig ? config : null);
        }

        PreparedBoard.RequireApp(arguments.App);
        return s_apps.Contains(Path.GetExtension(arguments.App))
            ? (arguments.App, PackagesConfig.Above(arguments.App))
            : throw new UserException(ExitCode.Usage, $"'{arguments.App}' is neither a firmware project (.nfproj) nor a compiled app (.exe, .dll)");
    }

    private void Show(ImageManifest manifest, string path)
    {
        if (output.IsJson)
        {
            output.Json(new JsonLine { Event = "image", Id = manifest.BuildId, Message = path });
            output.Json(new JsonLine { Event = "end", ExitCode = (int)ExitCode.Ok });
            return;
        }

        foreach (var entry in manifest.Assemblies)
        {
            var native = entry.NativeChecksum is { } checksum ? $"  native {checksum}" : string.Empty;
            output.Report.WriteUnbroken(string.Create(CultureInfo.InvariantCulture, $"{entry.Address}  {entry.Length,7}  {entry.Name} {entry.Version}{native}"));
        }

        var build = manifest.BuildId is { } id ? $", build {id}" : string.Empty;
        output.Report.WriteUnbroken(string.Create(
            CultureInfo.InvariantCulture, $"{path}: {manifest.Length} octets at {manifest.DeployAddress} for {manifest.Target}{build}; next: nanonet flash --board {arguments.Board.Word} --image {path}"));
    }
}
