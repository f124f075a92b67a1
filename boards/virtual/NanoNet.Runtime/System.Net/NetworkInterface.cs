using NanoNet.Runtime;
using NanoNet.Runtime.Redirection;

namespace System.Net.NetworkInformation;

/// <summary>The board's one Ethernet interface. Properties hold what was so when the object was made or last told to change something.</summary>
public class NetworkInterface
{
    // What nanoFramework waits after a change before it reads the settings back.
    private const int ReloadDelay = 100;
    private const int MostDnsServers = 2;

    private NetworkState _state;
    private bool _isAutomaticDns = true;

    protected NetworkInterface(int interfaceIndex) => Reload();

    public string IPv4Address => AddressText.Format(_state.Address);

    public string IPv4SubnetMask => AddressText.Format(_state.Mask);

    public string IPv4GatewayAddress => AddressText.Format(_state.Gateway);

    public string[] IPv4DnsAddresses => (_state.FirstDns, _state.SecondDns) switch
    {
        (0, 0) => [],
        (var first, 0) => [AddressText.Format(first)],
        (0, var second) => [AddressText.Format(second)],
        var (first, second) => [AddressText.Format(first), AddressText.Format(second)],
    };

    public bool IsDhcpEnabled => _state.Dhcp != 0;

    public bool IsAutomaticDnsEnabled => _isAutomaticDns;

    public NetworkInterfaceType NetworkInterfaceType => NetworkInterfaceType.Ethernet;

    public unsafe byte[] PhysicalAddress
    {
        get
        {
            fixed (byte* mac = _state.Mac)
            {
                return new ReadOnlySpan<byte>(mac, NetworkState.MacLength).ToArray();
            }
        }
    }

    public uint SpecificConfigId { get; set; } = uint.MaxValue;

    private static IBoard Board => Interpreter.Current.Board;

    public static NetworkInterface[] GetAllNetworkInterfaces() => [new(0)];

    public static bool GetIsNetworkAvailable() => Board.State.LinkUp != 0;

    public void EnableStaticIPv4(string ipv4Address, string ipv4SubnetMask, string ipv4GatewayAddress)
    {
        try
        {
            Board.UseStatic(
                AddressText.ParseIPv4(ipv4Address),
                AddressText.ParseIPv4(ipv4SubnetMask),
                AddressText.ParseIPv4(ipv4GatewayAddress));
        }
        finally
        {
            ReloadAfterChange();
        }
    }

    public void EnableDhcp()
    {
        Board.UseDhcp();
        ReloadAfterChange();
    }

    public void RenewDhcpLease()
    {
        Board.RenewLease();
        ReloadAfterChange();
    }

    public void ReleaseDhcpLease()
    {
        Board.ReleaseLease();
        ReloadAfterChange();
    }

    public void EnableStaticIPv4Dns(string[] dnsAddresses)
    {
        if (dnsAddresses is null || dnsAddresses.Length is 0 or > MostDnsServers)
        {
            throw ManagedErrors.Wrong();
        }

        var servers = new uint[MostDnsServers];
        var count = 0;

        foreach (var text in dnsAddresses)
        {
            var address = AddressText.ParseIPv4(text);
            servers[count] = address;
            count += address == 0 ? 0 : 1;
        }

        _isAutomaticDns = false;
        Board.UseDns(servers[0], servers[1]);
        ReloadAfterChange();
    }

    public void EnableAutomaticDns()
    {
        _isAutomaticDns = true;
        Board.UseAutomaticDns();
        ReloadAfterChange();
    }

    /// <summary>Not implemented in nanoFramework.</summary>
    public void EnableStaticIPv6(string ipv6Address, string ipv6SubnetMask, string ipv6GatewayAddress)
    {
        ReloadAfterChange();
        throw new NotImplementedException();
    }

    /// <summary>Not implemented in nanoFramework.</summary>
    public void EnableStaticIP(string ipv4Address, string ipv4subnetMask, string ipv4gatewayAddress, string ipv6Address, string ipv6SubnetMask, string ipv6GatewayAddress)
    {
        ReloadAfterChange();
        throw new NotImplementedException();
    }

    /// <summary>Not implemented in nanoFramework.</summary>
    public void EnableStaticIPv6Dns(string[] dnsAddresses) => throw new NotImplementedException();

    private void ReloadAfterChange()
    {
        Threading.Thread.Sleep(ReloadDelay);
        Reload();
    }

    private void Reload() => _state = Board.State;
}
