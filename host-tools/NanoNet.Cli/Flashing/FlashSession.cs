using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Text.Json;
using System.Threading;
using NanoNet.Boards;
using NanoNet.Cli.Imaging;
using NanoNet.Cli.SerialConsole;
using NanoNet.Cli.Terminal;
using NanoNet.Deploy;
using NanoNet.Deploy.Image;
using NanoNet.Deploy.Target;
using NanoNet.Flash;
using NanoNet.Reports.Runs;
using NanoNet.Serial;

namespace NanoNet.Cli.Flashing;

/// <summary>Flashes one board by nanoff, and proves it.</summary>
/// <param name="arguments">What was asked for.</param>
/// <param name="output">Where progress goes.</param>
/// <param name="folder">Takes what nanoff and the board say.</param>
public sealed class FlashSession(FlashArguments arguments, Output output, RunFolder folder)
{
    // What a board's USB port needs to come back with the interpreter.
    private static readonly TimeSpan s_return = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(200);

    private BoardProfile? _board;
    private NamedPort? _port;
    private FlashedImageRecord? _image;
    private string? _nanoffVersion;
    private NativeCheck? _natives;
    private InterpreterProof? _ofInterpreter;
    private FlashProof? _proof;

    private FlashRecord? Record => _board is not { } board ? null : new FlashRecord
    {
        Target = board.Target,
        Method = JsonNamingPolicy.CamelCase.ConvertName(board.Flash.Method.ToString()),
        Port = _port?.Name,
        Image = _image,
        Interpreter = arguments.Update ? arguments.FirmwareVersion ?? "newest" : null,
        Nanoff = _nanoffVersion,
        Natives = _natives?.Record,
        WireProtocol = _ofInterpreter?.Said,
        Console = _proof?.OnConsole,
        Network = _proof?.OverNetwork,
    };

    /// <summary>Adds to run.json what was flashed, and how far it is proven.</summary>
    public RunRecord Complete(RunRecord record) => _board is not { } board ? record : record with
    {
        Board = new BoardRecord { Name = board.Name, Title = board.Title, OnDesk = arguments.Board.OnDesk?.Name, Address = Address?.ToString() },
        Flash = Record,
    };

    /// <summary>Says the same in a JSON line.</summary>
    public void Report()
    {
        if (Record is { } record)
        {
            output.Json(new JsonLine { Event = "flash", Flash = record });
        }
    }

    /// <exception cref="UserException">It cannot be done, or was not.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public void Run(CancellationToken cancellation)
    {
        var desk = arguments.Board.OnDesk?.Flash;
        var usual = By(desk?.Method, arguments.Board.LoadProfile(Checkout.Find()));
        var board = _board = By(arguments.Method, usual);

        try
        {
            // Everything that can be wrong before the board is touched comes first.
            var image = arguments.Image is { } path ? ReadImage(path, board) : null;
            var isInLoader = arguments.Update && board.Flash.Method == FlashMethod.Dfu;
            var port = _port = NeedsPort(board) ? PortArgument.Of(arguments.Port, arguments.Board) : null;

            if (port is not null && !isInLoader)
            {
                RequireFree(port);
            }

            var nanoff = new Nanoff(Nanoff.Find(arguments.Nanoff) ?? Install(cancellation), arguments.Silence);
            var probe = board.Flash.Method == usual.Flash.Method ? desk?.Device : null;
            var needed = arguments is { AsksNatives: true, Image: not null } ? Needed(arguments.Image) : [];
            var natives = _natives = needed.Count > 0 && port is not null ? new NativeCheck(arguments.Image!, needed, port, Baud, Proven, output.Warn) : null;
            Flash(nanoff, device => new NanoffCommand(board, device, arguments.Baud ?? desk?.Baud, probe), board, image, port, isInLoader ? null : natives, cancellation);

            if (arguments.Prove)
            {
                Prove(board, image, port!, natives, cancellation);
            }
        }
        catch (FlashException e)
        {
            throw new UserException(CodeOf(e.Fault), e.Message, e);
        }
        catch (DeployException e)
        {
            throw new UserException(BuildSession.CodeOf(e.Fault), e.Message, e);
        }
    }

    /// <summary>The exit code for trouble with flashing.</summary>
    public static ExitCode CodeOf(FlashFault fault) => fault switch
    {
        FlashFault.Request => ExitCode.Usage,
        FlashFault.Firmware => ExitCode.ChecksFailed,
        FlashFault.Defect => ExitCode.InternalError,
        _ => ExitCode.BenchBroken,
    };

    private static BoardProfile By(FlashMethod? method, BoardProfile board) =>
        method is not { } asked ? board
        : board.Flash.Method is FlashMethod.StLink or FlashMethod.Dfu ? board with { Flash = board.Flash with { Method = asked } }
        : throw new UserException(ExitCode.Usage, $"{board.Name} is flashed by its serial port, not by ST-LINK or DFU");

    // An image that nanonet made says what it is for; any other is taken as it is.
    private DeployImage ReadImage(string path, BoardProfile board)
    {
        var image = DeployImage.Read(path, board);
        _image = new FlashedImageRecord { Path = Path.GetFullPath(path), Length = image.Length, Sha256 = image.Sha256 };

        if (ImageManifest.Beside(path) is { } manifest)
        {
            _image = _image with { BuildId = manifest.BuildId };

            if (!manifest.Describes(File.ReadAllBytes(path)))
            {
                throw new FlashException(FlashFault.Request, $"{path} is not the image that {Path.GetFileName(ImageManifest.PathOf(path))} describes: build it again");
            }

            if (manifest.Target != board.Target)
            {
                throw new FlashException(FlashFault.Request, $"{path} was made for {manifest.Target}, not for {board.Target}: nanonet build --board {board.Name}");
            }
        }

        return image;
    }

    // What cannot be read the interpreter would not start either; but an image that is not ours is taken as it is.
    private IReadOnlyList<NeededHalf> Needed(string path)
    {
        if (ImageContents.TryRead(File.ReadAllBytes(path), ImageManifest.Beside(path)) is { } contents)
        {
            return contents;
        }

        output.Warn($"{path} holds something that is no assembly, so what it needs of the board's interpreter is not known");
        return [];
    }

    private IPAddress? Address => arguments.Board.OnDesk?.Network?.Address is { } address ? IPAddress.Parse(address.Split('/')[0]) : null;

    private int Baud => arguments.ConsoleBaud ?? arguments.Board.OnDesk?.Serial?.Baud ?? SerialLink.DefaultBaud;

    private string Install(CancellationToken cancellation)
    {
        var nanoff = PinnedTool.Nanoff;
        output.Tell($"installing nanoff {nanoff.Version}, a .NET tool, in {NanoffInstaller.FolderIn(CacheFolder.Tools)}; {nanoff.Override} takes another. This one: {nanoff.Reason}");
        using var progress = new ProgressLine(output.Style);
        progress.Set($"installing nanoff {nanoff.Version}");
        return NanoffInstaller.Install(CacheFolder.Tools, cancellation);
    }

    // nanoff says of a port that another program has, or that this user may not open, nothing that helps, and the board is half erased then at worst.
    private void RequireFree(NamedPort port)
    {
        var device = PortArgument.Find(port);

        try
        {
            using var link = SerialLink.Open(device);

            if (PortHolder.Find(device) is { } holder)
            {
                output.Warn($"{holder} has {device} open too: {PortHolder.Remedy(holder)}");
            }
        }
        catch (SerialLinkException e)
        {
            throw new UserException(ExitCode.BenchBroken, e.Message, e);
        }
    }

    private bool NeedsPort(BoardProfile board) => IsByPort(board) || arguments.Prove || arguments.AsksNatives;

    private bool IsByPort(BoardProfile board) =>
        board.Flash.Method is FlashMethod.Serial or FlashMethod.NanoDevice || (board.Flash.Method == FlashMethod.Dfu && !arguments.Update);

    private void Prove(BoardProfile board, DeployImage? image, NamedPort port, NativeCheck? natives, CancellationToken cancellation)
    {
        AwaitDevice(port, cancellation);
        using var progress = new ProgressLine(output.Style);
        progress.Set($"waiting for the board on {port.Name} to say what it runs");

        if (image is null)
        {
            _ofInterpreter = new InterpreterProof(board.Target, arguments.FirmwareVersion, port, Baud, arguments.Silence, ProvenHere);
            _ofInterpreter.Run(cancellation);
            return;
        }

        var proof = _proof = new FlashProof(image, port, Baud, Address, arguments.Silence, folder.ConsoleLog, ProvenHere);

        try
        {
            proof.Run(cancellation);
        }
        catch (UserException) when (!proof.IsHeard && natives is not null)
        {
            // An interpreter that does not load an assembly starts no app: that says more than that the app is silent.
            natives.After(cancellation);
            throw;
        }

        natives?.After(cancellation);

        void ProvenHere(string text)
        {
            progress.Clear();
            Proven(text);
        }
    }

    // A board that was in its DFU loader has a serial port only when the interpreter runs, and one on its own USB is away while it starts.
    private string AwaitDevice(NamedPort port, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(output.Style);
        progress.Set($"waiting for {port.Name} to come back");
        var begun = TimeProvider.System.GetTimestamp();

        while (true)
        {
            try
            {
                return PortArgument.Find(port);
            }
            catch (UserException) when (TimeProvider.System.GetElapsedTime(begun) < s_return)
            {
                cancellation.WaitHandle.WaitOne(s_slice);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    private void Flash(
        Nanoff nanoff, Func<string?, NanoffCommand> by, BoardProfile board, DeployImage? image, NamedPort? port, NativeCheck? natives, CancellationToken cancellation)
    {
        if (arguments.Update && image is not null && by(null).WritesBothAtOnce)
        {
            Run(nanoff, by(null).Update(arguments.FirmwareVersion, image), $"writing the interpreter of {board.Target}, and deploying {image.Path}, {image.Length} octets", cancellation);
            return;
        }

        if (arguments.Update)
        {
            Run(nanoff, by(Device()).Update(arguments.FirmwareVersion), $"writing the interpreter of {board.Target}", cancellation);
        }

        if (image is not null)
        {
            natives?.Before(cancellation);
            Run(nanoff, by(Device()).Deploy(image), $"deploying {image.Path}, {image.Length} octets", cancellation);
        }

        // With the new interpreter it may be another.
        string? Device() => IsByPort(board) ? AwaitDevice(port!, cancellation) : null;
    }

    private void Run(Nanoff nanoff, IReadOnlyList<string> command, string what, CancellationToken cancellation)
    {
        output.Tell(what);
        using var progress = new ProgressLine(output.Style);
        progress.Set($"{what}; nanoff has said nothing yet");
        using var log = new StreamWriter(Path.Combine(folder.Path, "nanoff.log"), append: true) { AutoFlush = true, NewLine = "\n" };
        log.WriteLine("nanoff " + string.Join(' ', command));

        nanoff.Run(
            command,
            line =>
            {
                progress.Set($"{what}: {PrintableText.Of(line)}");
                log.WriteLine(line);
                Note(line);

                if (output.IsVerbose)
                {
                    Diagnostics.Note("nanoff: " + line);
                }
            },
            cancellation);
    }

    // It says at each start which it is.
    private void Note(string line)
    {
        if (_nanoffVersion is null && NanoffVersion.TryRead(line) is { } version)
        {
            _nanoffVersion = version;

            if (NanoffVersion.Complaint(version) is { } complaint)
            {
                output.Warn(complaint);
            }
        }
    }

    private void Proven(string text) => output.Tell(text, "proof");
}
