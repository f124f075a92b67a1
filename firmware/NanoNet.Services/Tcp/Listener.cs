using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace NanoNet.Services.Tcp
{
    /// <summary>Listens on the port of one service and gives its clients to connections. Never ends.</summary>
    /// <remarks>It accepts only when a slot is free: Accept beyond the board's sockets throws, and resets the client. A client that finds none
    /// free stays in lwIP's backlog, connected and unserved, until one is.</remarks>
    public sealed class Listener
    {
        private const int WithoutEnd = -1;

        private readonly IPAddress _address;
        private readonly ITcpService _service;
        private readonly ConnectionSlots _slots;
        private readonly long[] _counts;
        private readonly BackOff _backOff = new BackOff();
        private readonly AutoResetEvent _slotHanded = new AutoResetEvent(false);
        private Connection _handed;
        private int _acceptErrors;
        private Socket _socket;

        /// <summary>Makes a listener; <see cref="Start"/> begins to listen.</summary>
        /// <param name="address">The board's address to listen on, or <see cref="IPAddress.Any"/>, which outlives a change of address.</param>
        /// <param name="service">What serves the clients.</param>
        /// <param name="slots">Where the connections come from.</param>
        /// <param name="counters">Where to count.</param>
        public Listener(IPAddress address, ITcpService service, ConnectionSlots slots, Counters counters)
        {
            _address = address;
            _service = service;
            _slots = slots;
            _counts = counters.Values;
        }

        /// <summary>Opens the port, then serves it on a thread of its own. A port that cannot be opened yet is tried again by that thread.</summary>
        public void Start()
        {
            try
            {
                Open();
            }
            catch (SocketException)
            {
                // The thread tries again.
                _backOff.Failed();
            }

            try
            {
                ServiceThread.Start(Run);
            }
            catch (Exception)
            {
                // Nobody would accept: who connects is better refused than left waiting, and the socket is of use to others.
                Close();
                throw;
            }
        }

        /// <summary>Called by <see cref="ConnectionSlots"/> for who waits in <see cref="WaitForSlot"/>.</summary>
        internal void HandSlot(Connection connection)
        {
            _handed = connection;
            _slotHanded.Set();
        }

        internal Connection WaitForSlot()
        {
            _slotHanded.WaitOne();
            Connection handed = _handed;
            _handed = null;
            return handed;
        }

        private void Run()
        {
            while (true)
            {
                try
                {
                    if (_socket == null)
                    {
                        _counts[Counter.Reopened]++;
                        Open();
                    }

                    if (_socket.Poll(WithoutEnd, SelectMode.SelectRead))
                    {
                        AcceptOne();
                    }

                    _backOff.Succeeded();
                }
                catch (SocketException)
                {
                    // The network is down, or the port could not be opened.
                    Failed();
                }
                catch (Exception)
                {
                    _counts[Counter.Exceptions]++;
                    Failed();
                }
            }
        }

        private void AcceptOne()
        {
            Connection connection = _slots.Take(this);
            Socket client = null;
            bool begun = false;

            try
            {
                // The wait for a slot may have been long. Accept waits without end for a client, and would keep the slot.
                if (_socket.Poll(0, SelectMode.SelectRead))
                {
                    client = Accept();
                }

                if (client != null)
                {
                    _counts[Counter.TcpAccepted]++;
                    connection.Begin(client, _service);
                    begun = true;
                }
            }
            finally
            {
                if (!begun)
                {
                    Release(connection, client);
                }
            }
        }

        // Null if it failed. That is most often a client that was reset while it waited, and says nothing of the listener. No pause: the dead
        // fill lwIP's accept mailbox, and who comes while it is full is reset.
        private Socket Accept()
        {
            try
            {
                Socket client = _socket.Accept();
                _acceptErrors = 0;
                return client;
            }
            catch (SocketException)
            {
                _counts[Counter.TcpAcceptErrors]++;
                AcceptFailed();
                return null;
            }
        }

        // A listener in order has an end to what waits in it. One that promises clients and never gives one is opened anew.
        private void AcceptFailed()
        {
            _acceptErrors++;

            if (!_socket.Poll(0, SelectMode.SelectRead))
            {
                _acceptErrors = 0;
            }
            else if (_acceptErrors >= ServerLimits.AcceptErrorsBeforeReopen)
            {
                _acceptErrors = 0;
                Close();
            }
        }

        // There was no client any more, or no memory for the connection's thread.
        private void Release(Connection connection, Socket client)
        {
            try
            {
                if (client != null)
                {
                    _counts[Counter.TcpClosed]++;
                    client.Close();
                }
            }
            finally
            {
                // Whatever becomes of the client: a slot that is lost is lost for ever, and an STM32 has one.
                _slots.Return(connection);
            }
        }

        private void Failed()
        {
            if (_backOff.Failed())
            {
                Close();
            }

            _backOff.Sleep();
        }

        private void Open()
        {
            Socket socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

            try
            {
                // A connection of the life before may still be in TIME-WAIT on this port.
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
                socket.Bind(new IPEndPoint(_address, _service.Port));
                socket.Listen(ServerLimits.Backlog);
            }
            catch (Exception)
            {
                socket.Close();
                throw;
            }

            _socket = socket;
        }

        private void Close()
        {
            if (_socket == null)
            {
                return;
            }

            try
            {
                _socket.Close();
            }
            catch (Exception)
            {
                _counts[Counter.Exceptions]++;
            }

            _socket = null;
        }
    }
}
