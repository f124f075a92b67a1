namespace System.Net;

/// <summary>One proxy for all.</summary>
public class WebProxy : IWebProxy
{
    public WebProxy()
        : this((Uri)null, false)
    {
    }

    public WebProxy(Uri Address)
        : this(Address, false)
    {
    }

    public WebProxy(Uri Address, bool BypassOnLocal)
    {
        this.Address = Address;
        BypassProxyOnLocal = BypassOnLocal;
    }

    public WebProxy(string Host, int Port)
        : this(new Uri("http://" + Host + ":" + Port.ToString()), false)
    {
    }

    public WebProxy(string Address)
        : this(Parse(Address), false)
    {
    }

    public WebProxy(string Address, bool BypassOnLocal)
        : this(Parse(Address), BypassOnLocal)
    {
    }

    public Uri Address { get; set; }

    /// <summary>A host whose name has no dot is reached without the proxy.</summary>
    public bool BypassProxyOnLocal { get; set; }

    public Uri GetProxy(Uri destination)
    {
        return IsBypassed(destination) ? destination : Address;
    }

    public bool IsBypassed(Uri host)
    {
        return host.IsLoopback || Address == null || (BypassProxyOnLocal && host.Host.IndexOf('.') == -1);
    }

    private static Uri Parse(string address)
    {
        if (address == null)
        {
            return null;
        }

        return new Uri(address.IndexOf("://") == -1 ? "http://" + address : address);
    }
}
