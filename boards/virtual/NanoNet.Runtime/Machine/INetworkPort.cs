namespace NanoNet.Runtime;

/// <summary>The board's Ethernet interface. Addresses in network order, as nanoFramework keeps them.</summary>
public interface INetworkPort
{
    NetworkState State { get; }

    int UseStatic(uint address, uint mask, uint gateway);

    int UseDhcp();

    int RenewLease();

    /// <summary>Ends the lease, and tells the server.</summary>
    int ReleaseLease();

    int UseDns(uint first, uint second);

    int UseAutomaticDns();
}
