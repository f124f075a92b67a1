namespace NanoNet.Validation;

/// <summary>Says how much of a connection's application data was read, and what was missing for the rest.</summary>
internal static class TlsReading
{
    public static TlsContentReading Of(TlsSides sides, TlsHelloJudge hellos, TlsKeyLog keyLog)
    {
        var isRead = sides.Client.IsDataRead || sides.Server.IsDataRead;
        var isUnread = sides.Client.IsDataUnread || sides.Server.IsDataUnread;

        return (isRead, isUnread) switch
        {
            (true, true) => TlsContentReading.PartlyRead,
            (true, false) => TlsContentReading.Read,
            (false, false) => TlsContentReading.NoData,
            _ => WhyNone(sides, hellos, keyLog),
        };
    }

    private static TlsContentReading WhyNone(TlsSides sides, TlsHelloJudge hellos, TlsKeyLog keyLog) =>
        hellos.Offer is not { } offer || hellos.Suite is not { } suite || hellos.IsRetryPending ? TlsContentReading.HandshakeMissing
        : !IsReadable(suite, hellos) ? TlsContentReading.SuiteUnread
        : keyLog.Count == 0 ? TlsContentReading.NoSecrets
        : !keyLog.Knows(offer.Random) ? TlsContentReading.SecretsOfOthers
        : sides.Client.IsKeyWrong || sides.Server.IsKeyWrong ? TlsContentReading.SecretsWrong
        : TlsContentReading.SecretsIncomplete;

    // Before TLS 1.2 only what is in CBC mode, and before TLS 1.0 nothing.
    private static bool IsReadable(TlsSuite suite, TlsHelloJudge hellos) =>
        suite.IsReadable && (suite.IsCbc ? hellos.Version >= Wire.TlsVersion.Tls10 : hellos.Version >= Wire.TlsVersion.Tls12);
}
