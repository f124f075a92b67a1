using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Judges whether an end says that it has sent all before it closes its direction (RFC 8446 section 6.1).</summary>
internal sealed class TlsCloseJudge(TlsEvidence evidence, TlsSides sides, TlsHelloJudge hellos)
{
    /// <summary>Judges an end that has sent FIN.</summary>
    public void Judge(TlsSide side, long frame)
    {
        var other = sides.Of(!side.IsClient);

        if ((!side.HasSentData && !side.IsFinishedSeen) || other.HasSentFatalAlert)
        {
            return;
        }

        var isHidden = hellos.IsTls13 && side.Decryptor is null;

        if (side.IsCloseNotified || IsLastAlertEncrypted(side) || side.HasSentFatalAlert)
        {
            evidence.See(side.IsClient, Fact.TlsCloseNotified);
        }
        else if ((isHidden && side.LastLength != TlsAlertJudge.HiddenLength) || (IsLastAlertEncrypted(other) && other.Decryptor is null))
        {
            evidence.SeeAlways(Fact.TlsCloseNotifyHidden);
        }
        else if (isHidden)
        {
            evidence.See(side.IsClient, Fact.TlsCloseNotified);
        }
        else
        {
            evidence.Violate(side.IsClient, Fact.TlsClosedWithoutNotify, frame);
        }
    }

    private static bool IsLastAlertEncrypted(TlsSide side) => side.IsEncrypted && side.LastType == TlsContentType.Alert;
}
