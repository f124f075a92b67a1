using System;
using System.Net.NetworkInformation;
using System.Threading;
using NanoNet.Services.Text;

namespace NanoNet.Services.Network
{
    /// <summary>The board's Ethernet interface. Its configuration is what the board has stored: DHCP as it comes from the factory, or what nanoff
    /// wrote. The firmware reads it and never writes it, as each write wears the flash.</summary>
    public static class EthernetInterface
    {
        private const string NoAddress = "0.0.0.0";

        /// <summary>Waits until the interface has an address; says on the console that it waits.</summary>
        public static InterfaceAddress WaitForAddress()
        {
            long reminder = Environment.TickCount64 + ServerLimits.AddressReminder;

            while (true)
            {
                InterfaceAddress address = Read();

                if (address != null)
                {
                    return address;
                }

                if (Environment.TickCount64 >= reminder)
                {
                    Console.WriteLine("Waiting for an address: is the cable in, is there a DHCP server?");
                    reminder += ServerLimits.AddressReminder;
                }

                Thread.Sleep(ServerLimits.AddressPoll);
            }
        }

        /// <summary>What the interface says now.</summary>
        /// <returns>Null if it has no address, or if the board has no Ethernet interface.</returns>
        public static InterfaceAddress Read()
        {
            NetworkInterface[] interfaces = NetworkInterface.GetAllNetworkInterfaces();

            for (int i = 0; i < interfaces.Length; i++)
            {
                NetworkInterface candidate = interfaces[i];

                // A classic ESP32 has its Wi-Fi interfaces in this list as well.
                if (candidate.NetworkInterfaceType == NetworkInterfaceType.Ethernet)
                {
                    string address = candidate.IPv4Address;

                    if (!string.IsNullOrEmpty(address) && address != NoAddress)
                    {
                        return new InterfaceAddress(
                            address,
                            candidate.IPv4SubnetMask,
                            candidate.IPv4GatewayAddress,
                            HexText.Address(candidate.PhysicalAddress),
                            candidate.IsDhcpEnabled);
                    }
                }
            }

            return null;
        }
    }
}
