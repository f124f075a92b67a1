namespace NanoNet.Boards;

/// <summary>Where the Ethernet cable of a board on the desk leads.</summary>
/// <param name="Interface">The network interface of this machine.</param>
/// <param name="Address">The address that it has, perhaps with its prefix length; null: the tool is its DHCP server.</param>
/// <param name="Tester">The first of two addresses for the tool's hosts; null: the subnet's first.</param>
/// <param name="Mac">Its hardware address; null to learn it.</param>
public sealed record DeskNetwork(string Interface, string? Address, string? Tester, string? Mac);
