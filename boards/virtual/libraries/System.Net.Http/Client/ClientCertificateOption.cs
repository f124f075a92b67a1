namespace System.Net.Http;

/// <summary>Who chooses the certificate of a client.</summary>
public enum ClientCertificateOption
{
    Manual = 0,
    Automatic = 1,
}
