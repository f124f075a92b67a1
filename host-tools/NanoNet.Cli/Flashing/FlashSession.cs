using System;
using System.Collections.Generic;
using System.Threading;
using NanoNet.Boards;
using NanoNet.Cli.Boards;
using NanoNet.Cli.SerialConsole;
using NanoNet.Cli.Terminal;
using NanoNet.Flash;

namespace NanoNet.Cli.Flashing;

/// <summary>Flashes one board by nanoff, and proves it.</summary>
public sealed class FlashSession(FlashArguments arguments, Output output)
{
    /// <exception cref="UserException">It cannot be done, or was not.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public void Run(CancellationToken cancellation)
    {
        var board = BoardChoice.Load(Checkout.Find(), arguments.Board);

        try
        {
            // Everything that can be wrong before the board is touched comes first.
            var image = arguments.Image is { } path ? DeployImage.Read(path, board) : null;
            var port = NeedsPort(board) ? PortArgument.Choose(arguments.Port) : null;
            var nanoff = new Nanoff(Nanoff.Find(arguments.Nanoff) ?? Install(), arguments.Silence);
            var command = new NanoffCommand(board, port, arguments.Baud);

            if (arguments.Update)
            {
                Run(nanoff, command.Update(arguments.FirmwareVersion), $"writing the interpreter of {board.Target}", cancellation);
            }

            if (image is not null)
            {
                Run(nanoff, command.Deploy(image), $"deploying {image.Path}, {image.Length} octets", cancellation);

                if (arguments.Prove)
                {
                    new FlashProof(image, port!, arguments.Silence, Tell).Run(cancellation);
                }
            }
        }
        catch (FlashException e)
        {
            throw new UserException(ExitCode.BenchBroken, e.Message, e);
        }
    }

    private string Install()
    {
        var folder = CacheFolder.Tools;
        Tell($"installing nanoff, a .NET tool, in {folder}");
        return NanoffInstaller.Install(folder);
    }

    private bool NeedsPort(BoardProfile board) => board.Flash.Method is FlashMethod.Serial or FlashMethod.NanoDevice || (arguments.Prove && arguments.Image is not null);

    private void Run(Nanoff nanoff, IReadOnlyList<string> command, string what, CancellationToken cancellation)
    {
        Tell(what);
        using var progress = new ProgressLine(output.Style);

        nanoff.Run(
            command,
            line =>
            {
                progress.Set(line);

                if (output.IsVerbose)
                {
                    Diagnostics.Note("nanoff: " + line);
                }
            },
            cancellation);
    }

    private void Tell(string text)
    {
        output.Report.WriteUnbroken(text);
        output.Flush();
    }
}
