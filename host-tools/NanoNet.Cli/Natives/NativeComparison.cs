using System;
using System.Threading;
using NanoNet.Boards;
using NanoNet.Deploy.Target;
using NanoNet.Serial;

namespace NanoNet.Cli.Natives;

/// <summary>Whether a board on the desk runs the interpreter that its profile describes, and its simulation with it: asked when a run is over, as the port is the run's until then.</summary>
/// <param name="profile">Says which native assemblies the interpreter should have.</param>
/// <param name="port">The board's serial port.</param>
/// <param name="baud">Its rate.</param>
/// <param name="warn">Takes what differs, a sentence each, or that the board does not tell.</param>
public sealed class NativeComparison(BoardProfile profile, NamedPort port, int baud, Action<string> warn)
{
    /// <param name="cancellation">Ends the asking; what the run found stands.</param>
    public void Run(CancellationToken cancellation)
    {
        NativesReply reply;

        try
        {
            reply = BoardNatives.Ask(port, baud, cancellation);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (SerialLinkException e)
        {
            warn($"the board could not be asked which native assemblies it has: {e.Message}");
            return;
        }

        if (reply.Outcome != NativesOutcome.Told)
        {
            warn($"the board on {port.Name} does not say which native assemblies it has ({BoardNatives.Describe(reply.Outcome)}): whether its interpreter is that of {profile.Name} is not known");
            return;
        }

        foreach (var difference in NativeFit.Differences(TargetFirmware.Of(profile).Natives, BoardNatives.Halves(reply)))
        {
            warn($"the board's interpreter is not the one that {profile.Name} describes, so its simulation may differ: {difference}");
        }
    }
}
