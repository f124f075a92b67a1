extern alias board;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoNet.Contracts.Checking;

namespace NanoNet.VirtualBoard;

/// <summary>What the board looks at before it starts firmware.</summary>
internal static class FirmwareCheck
{
    private static readonly Lazy<UnsupportedList> s_unsupported = new(ReadUnsupported);

    /// <exception cref="BoardException">The firmware needs what the board does not have: a line for each.</exception>
    public static void Run(FirmwareSet firmware, ForwarderTable forwarders, ProfileFile profile)
    {
        var images = firmware.Assemblies.Select(assembly => new FirmwareImage(assembly.Path, assembly.Image)).ToArray();
        var surface = RuntimeSurface.OfLoaded(forwarders, typeof(board::NanoNet.Runtime.Interpreter).Assembly);
        using var libraries = new LibrarySurface(surface);
        libraries.AddAll(firmware, forwarders);
        var check = new ContractCheck(forwarders, surface);
        var findings = new List<ContractFinding>();

        try
        {
            findings.AddRange(check.FindMissing(images).Select(WithReason));
            // A library that is all managed may say that it has a native half; no board looks for that.
            findings.AddRange(check.FindMissingNativeHalves(images, profile.NativeHalves).Where(finding => firmware.Find(finding.Assembly) is null));
        }
        catch (Exception exception) when (DamagedAssembly.IsCauseOf(exception))
        {
            throw new BoardException(ExitCode.Refused, $"{firmware.App.Path}: damaged: {exception.Message}");
        }

        if (findings.Count > 0)
        {
            throw new BoardException(ExitCode.Refused, findings.OrderBy(finding => finding.ToString(), StringComparer.Ordinal).Select(finding => $"{firmware.App.Path}: {finding}"));
        }
    }

    private static ContractFinding WithReason(ContractFinding finding) =>
        s_unsupported.Value.ReasonOf(finding.Name) is { } reason ? finding with { Problem = $"{finding.Problem}: {reason}" } : finding;

    private static UnsupportedList ReadUnsupported()
    {
        using var text = new StreamReader(typeof(FirmwareCheck).Assembly.GetManifestResourceStream("unsupported.txt")!);
        return new UnsupportedList(text);
    }
}
