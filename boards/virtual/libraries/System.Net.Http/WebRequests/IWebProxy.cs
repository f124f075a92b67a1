namespace System.Net;

/// <summary>Says by which proxy a host is reached.</summary>
public interface IWebProxy
{
    Uri GetProxy(Uri destination);

    bool IsBypassed(Uri host);
}
