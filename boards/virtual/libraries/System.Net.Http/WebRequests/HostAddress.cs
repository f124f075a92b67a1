using System.Net.Sockets;

namespace System.Net;

/// <summary>Finds the address of a URI's host.</summary>
internal static class HostAddress
{
    /// <exception cref="WebException">There is none.</exception>
    public static IPAddress Of(Uri uri)
    {
        switch (uri.HostNameType)
        {
            case UriHostNameType.IPv4:
                return IPAddress.Parse(uri.Host);
            case UriHostNameType.Dns:
                return Resolve(uri.Host);
            default:
                throw new WebException("Only IPv4 or Dns host names allowed.");
        }
    }

    private static IPAddress Resolve(string name)
    {
        IPAddress[] addresses;

        try
        {
            addresses = Dns.GetHostEntry(name).AddressList;
        }
        catch (SocketException exception)
        {
            throw new WebException("host not available", exception, WebExceptionStatus.ConnectFailure, null);
        }

        for (int i = 0; i < addresses.Length; i++)
        {
            if (addresses[i] != null)
            {
                return addresses[i];
            }
        }

        throw new WebException("Unable to resolve Dns entry to valid IPv4 Address", WebExceptionStatus.NameResolutionFailure);
    }
}
