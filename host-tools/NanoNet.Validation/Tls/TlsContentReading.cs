namespace NanoNet.Validation;

/// <summary>How much of the application data of a TLS connection could be read, and why no more.</summary>
public enum TlsContentReading
{
    /// <summary>No application data is in the capture.</summary>
    NoData,

    /// <summary>All of it.</summary>
    Read,

    /// <summary>Some: of the rest octets or secrets are missing.</summary>
    PartlyRead,

    /// <summary>None: no secrets are there.</summary>
    NoSecrets,

    /// <summary>None: the secrets that are there are of other connections.</summary>
    SecretsOfOthers,

    /// <summary>None: of the connection's secrets some are missing, or came too late.</summary>
    SecretsIncomplete,

    /// <summary>None: the secrets that are said to be the connection's do not fit its records.</summary>
    SecretsWrong,

    /// <summary>None: its version or its suite is not decrypted.</summary>
    SuiteUnread,

    /// <summary>None: the hellos are not in the capture, without which no secret can be used.</summary>
    HandshakeMissing,
}
