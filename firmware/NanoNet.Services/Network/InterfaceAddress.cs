namespace NanoNet.Services.Network
{
    /// <summary>How the board is reached: what the interface says of itself, as text.</summary>
    public sealed class InterfaceAddress
    {
        private readonly string _address;
        private readonly string _mask;
        private readonly string _gateway;
        private readonly string _mac;
        private readonly bool _isDhcp;

        /// <param name="address">IPv4 address.</param>
        /// <param name="mask">Subnet mask.</param>
        /// <param name="gateway">IPv4 address of the gateway; <c>0.0.0.0</c> without one.</param>
        /// <param name="mac">Address of the interface, in pairs of hexadecimal digits.</param>
        /// <param name="isDhcp">Whether DHCP gave it.</param>
        public InterfaceAddress(string address, string mask, string gateway, string mac, bool isDhcp)
        {
            _address = address;
            _mask = mask;
            _gateway = gateway;
            _mac = mac;
            _isDhcp = isDhcp;
        }

        /// <summary>IPv4 address.</summary>
        public string Address
        {
            get { return _address; }
        }

        /// <summary>Subnet mask.</summary>
        public string Mask
        {
            get { return _mask; }
        }

        /// <summary>IPv4 address of the gateway.</summary>
        public string Gateway
        {
            get { return _gateway; }
        }

        /// <summary>Address of the interface on its link.</summary>
        public string Mac
        {
            get { return _mac; }
        }

        /// <summary>Whether DHCP gave the address.</summary>
        public bool IsDhcp
        {
            get { return _isDhcp; }
        }

        /// <summary>The line of the boot banner.</summary>
        public override string ToString()
        {
            return "Network " + _address + " mask " + _mask + " gateway " + _gateway + " mac " + _mac + (_isDhcp ? " dhcp" : " static");
        }
    }
}
