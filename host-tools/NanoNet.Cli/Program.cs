using System;
using NanoNet.Cli.CommandLine;

namespace NanoNet.Cli;

/// <summary>Starts a verb and turns whatever ends it into an exit code and at most a few clear lines.</summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        try
        {
            return NanoNetCommand.Run(arguments);
        }
        catch (UserException trouble)
        {
            Diagnostics.Error(trouble.Message);
            return (int)trouble.ExitCode;
        }
        catch (OutputException unheard)
        {
            Diagnostics.Error(unheard.Message);
            return (int)ExitCode.BenchBroken;
        }
        catch (OperationCanceledException)
        {
            Diagnostics.Error("interrupted");
            return (int)ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // The last resort: a defect must show as exit code 3 with its trace, not as a core dump.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            Diagnostics.Error($"internal error: {defect}");
            return (int)ExitCode.InternalError;
        }
    }
}
