using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using NanoNet.Cli.Natives;
using NanoNet.Deploy.Target;
using NanoNet.Reports.Runs;
using NanoNet.Serial;

namespace NanoNet.Cli.Flashing;

/// <summary>Whether the interpreter that the board runs has the native half of each assembly of an image: asked of the board, as its target's name does not tell which build it runs.</summary>
/// <param name="image">Path of the image.</param>
/// <param name="needed">What its assemblies need.</param>
/// <param name="port">The board's serial port.</param>
/// <param name="baud">Its rate.</param>
/// <param name="told">Takes what was found.</param>
/// <param name="warned">Takes why it is not known, once.</param>
public sealed class NativeCheck(string image, IReadOnlyList<NeededHalf> needed, NamedPort port, int baud, Action<string> told, Action<string> warned)
{
    private bool _isWarned;
    private NativesReply? _reply;

    /// <summary>What was asked and answered so far.</summary>
    public NativesRecord Record => new()
    {
        Needed = [.. needed.Select(static half => Describe(half.Name, half.Version, half.Checksum))],
        Answer = _reply?.Outcome.ToString().ToLowerInvariant(),
        Held = [.. (_reply?.Assemblies ?? []).Select(static half => Describe(half.Name, half.Version, half.Checksum))],
    };

    /// <summary>Before the image is deployed.</summary>
    /// <exception cref="UserException">The interpreter would not start it: exit code 1. Or the port cannot be had: 6.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public void Before(CancellationToken cancellation)
    {
        if (Ask(cancellation) is { } held && NativeFit.Problems(needed, held) is { Count: > 0 } problems)
        {
            throw Unfit("would not run on the board", problems, "; nothing was deployed (nanonet flash --no-proof deploys it unasked)");
        }
    }

    /// <summary>When the image is in the board.</summary>
    /// <exception cref="UserException">The interpreter does not start it, or not all of it: exit code 1. Or the port cannot be had: 6.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public void After(CancellationToken cancellation)
    {
        if (Ask(cancellation) is not { } held)
        {
            return;
        }

        if (NativeFit.Problems(needed, held) is { Count: > 0 } problems)
        {
            throw Unfit("was deployed, and does not fit the interpreter", problems, string.Empty);
        }

        told(string.Create(CultureInfo.InvariantCulture, $"natives: of {held.Count} native assemblies that the board names it has all that the image needs, with their checksums"));
    }

    private IReadOnlyDictionary<string, NativeHalf>? Ask(CancellationToken cancellation)
    {
        NativesReply reply;

        try
        {
            reply = BoardNatives.Ask(port, baud, cancellation);
        }
        catch (SerialLinkException e)
        {
            throw new UserException(ExitCode.BenchBroken, e.Message, e);
        }

        _reply = reply;

        if (reply.Outcome == NativesOutcome.Told)
        {
            return BoardNatives.Halves(reply);
        }

        if (!_isWarned)
        {
            _isWarned = true;
            warned($"the board on {port.Name} does not say which native assemblies it has ({BoardNatives.Describe(reply.Outcome)}): whether {image} fits its interpreter is not checked");
        }

        return null;
    }

    private static NativeRecord Describe(string? name, Version version, uint checksum) => new()
    {
        Name = name,
        Version = version.ToString(),
        Checksum = string.Create(CultureInfo.InvariantCulture, $"0x{checksum:X8}"),
    };

    private UserException Unfit(string how, IReadOnlyList<string> problems, string end) => new(
        ExitCode.ChecksFailed,
        $"{image} {how} at {port.Name}:\n{string.Join('\n', problems)}\nwrite the interpreter that the image was built for (nanonet flash --update, with --fwversion for one that is not the newest), or build the image with the packages of the one that is there{end}");
}
