using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace NanoNet.Services.Server
{
    /// <summary>Serves everything on one thread: looks at every socket in turn, does what can be done at once, and sleeps when there is nothing.</summary>
    /// <remarks>
    /// nanoFramework has no select over several sockets, and a thread for each would wake with every packet for any of them. So each socket is asked in
    /// turn without waiting, and the sleep is a wait on the socket that was busy last: its next packet ends the sleep at once, any other's waits for the
    /// slice to end, which begins at <see cref="ServerLimits.FirstSlice"/> and grows to <see cref="ServerLimits.LongestSlice"/> while nothing comes.
    /// </remarks>
    public sealed class ServerLoop
    {
        private const int MicrosecondsPerMillisecond = 1000;

        /// <summary>The time of this turn, in milliseconds since start.</summary>
        internal long Time;

        private readonly IPAddress _address;
        private readonly Counters _counters;
        private readonly long[] _counts;
        private readonly SlotTable _slots;
        private readonly TcpPort[] _tcp;
        private readonly UdpPort[] _udp;
        private readonly byte[] _datagram;
        private int _tcpCount;
        private int _udpCount;
        private int _waiting;
        private int _turnsBusy;
        private int _slice;
        private int _slept;
        private long _choreAt;
        private Chore _chore;
        private Slot _lastSlot;
        private TcpPort _lastTcp;
        private UdpPort _lastUdp;

        /// <summary>Makes the slots and the buffers: all the memory that serving takes.</summary>
        /// <param name="address">The board's address to listen on, or <see cref="IPAddress.Any"/>, which outlives a change of address.</param>
        /// <param name="connections">Number of slots.</param>
        /// <param name="reserved">How many of them are kept for the status page.</param>
        /// <param name="ports">Most ports of a kind.</param>
        /// <param name="counters">Where to count.</param>
        public ServerLoop(IPAddress address, int connections, int reserved, int ports, Counters counters)
        {
            _address = address;
            _counters = counters;
            _counts = counters.Values;
            _slots = new SlotTable(connections, reserved, this, counters);
            _tcp = new TcpPort[ports];
            _udp = new UdpPort[ports];

            // One octet more than is served: ReceiveFrom cuts what does not fit, and a datagram that fills this buffer was longer.
            _datagram = new byte[ServerLimits.MaxDatagram + 1];
            _slice = ServerLimits.FirstSlice;
            Time = Environment.TickCount64;
        }

        /// <summary>Now, in milliseconds since start; the same for a whole turn.</summary>
        public long Now
        {
            get { return Time; }
        }

        /// <summary>The slots.</summary>
        public SlotTable Slots
        {
            get { return _slots; }
        }

        /// <summary>Whether a client waits that no slot is free for: whoever can, ends soon.</summary>
        public bool IsCrowded
        {
            get { return _waiting != 0; }
        }

        /// <summary>Listens on a TCP port from the next turn on.</summary>
        public void Add(int port, ConnectionHandler handler)
        {
            _lastTcp = new TcpPort(_address, port, handler, _counters);
            _tcp[_tcpCount] = _lastTcp;
            _tcpCount++;
        }

        /// <summary>Receives on a UDP port from the next turn on.</summary>
        public void Add(int port, DatagramHandler handler)
        {
            _lastUdp = new UdpPort(_address, port, handler, _datagram, _counters);
            _udp[_udpCount] = _lastUdp;
            _udpCount++;
        }

        /// <summary>Sets what is done now and then.</summary>
        public void Use(Chore chore)
        {
            _chore = chore;
        }

        /// <summary>Opens every port: what cannot be opened now is tried again later.</summary>
        public void Open()
        {
            Time = Environment.TickCount64;

            for (int i = 0; i < _tcpCount; i++)
            {
                _tcp[i].HasClient(Time);
            }

            for (int i = 0; i < _udpCount; i++)
            {
                _udp[i].Serve(Time);
            }
        }

        /// <summary>Serves for ever.</summary>
        public void Run()
        {
            Time = Environment.TickCount64;

            while (true)
            {
                try
                {
                    Turn();
                }
                catch (Exception)
                {
                    // Nothing foresaw it: out of memory at an accept, most likely. The next turn may find some.
                    _counters.Count(Counter.Exceptions);
                    Thread.Sleep(ServerLimits.FirstBackOff);
                }
            }
        }

        /// <summary>Looks at every socket once; sleeps for a slice if there was nothing to do.</summary>
        internal void Turn()
        {
            long now = Environment.TickCount64;
            long gap = now - Time - _slept;

            if (gap > _counts[Counter.LongestGap])
            {
                _counts[Counter.LongestGap] = gap;
                _counters.SetChanged();
            }

            Time = now;
            _slept = 0;
            bool isBusy = false;

            for (int i = _slots.ActiveCount - 1; i >= 0; i--)
            {
                if (Serve(_slots.Active(i), now))
                {
                    isBusy = true;
                }
            }

            // While connections are busy, ports are looked at every few turns: there are many, and they cost as much as a connection each.
            _turnsBusy++;

            if (!isBusy || _turnsBusy >= ServerLimits.TurnsBetweenPorts)
            {
                _turnsBusy = 0;

                if (ServePorts(now))
                {
                    isBusy = true;
                }
            }

            if (isBusy)
            {
                _slice = ServerLimits.FirstSlice;
            }
            else
            {
                Sleep();
            }
        }

        private bool Serve(Slot slot, long now)
        {
            bool isBusy = false;

            try
            {
                if (slot.IsWriting)
                {
                    if (now >= slot.RetryAt && slot.Transport.IsWritable())
                    {
                        slot.Handler.Writable(slot);
                        isBusy = true;
                    }
                    else if (now >= slot.WriteDeadline)
                    {
                        _counters.Count(Counter.TimeoutSend);
                        slot.IsClosing = true;
                    }
                }
                else if (slot.More || slot.Transport.IsReadable())
                {
                    slot.More = false;
                    slot.Handler.Readable(slot);
                    isBusy = true;
                }
                else if (now >= slot.DeadlineAt)
                {
                    slot.DeadlineAt = Slot.Never;
                    slot.Handler.TimedOut(slot);
                    isBusy = true;
                }

                if (isBusy)
                {
                    _lastSlot = slot;
                }
            }
            catch (SocketException)
            {
                _counters.Count(Counter.TcpBroken);
                slot.IsClosing = true;
            }
            catch (Exception)
            {
                _counters.Count(Counter.Exceptions);
                slot.IsClosing = true;
            }

            if (slot.IsClosing)
            {
                End(slot);
                isBusy = true;
            }

            return isBusy;
        }

        private bool ServePorts(long now)
        {
            bool isBusy = false;
            _waiting = 0;

            if (now >= _choreAt && _chore != null)
            {
                _choreAt = now + ServerLimits.ChoreInterval;
                _chore.Run(now);
            }

            for (int i = 0; i < _tcpCount; i++)
            {
                TcpPort port = _tcp[i];

                if (!port.HasClient(now))
                {
                    port.IsWaiting = false;
                }
                else if (Admit(port, now))
                {
                    _lastTcp = port;
                    isBusy = true;
                }
            }

            for (int i = 0; i < _udpCount; i++)
            {
                UdpPort port = _udp[i];

                if (port.Serve(now))
                {
                    _lastUdp = port;
                    _lastSlot = null;
                    isBusy = true;
                }
            }

            return isBusy;
        }

        // It accepts only into a free slot: Accept beyond the board's sockets throws, and resets the client. A client that finds none free stays in
        // lwIP's backlog, connected and unserved, until one is.
        private bool Admit(TcpPort port, long now)
        {
            Slot slot = _slots.Take(port.Handler);

            if (slot == null)
            {
                if (!port.IsWaiting)
                {
                    port.IsWaiting = true;
                    _counters.Count(Counter.TcpWaited);
                }

                Slot last = _slots.NextToEnd(now);

                if (last == null)
                {
                    _waiting++;
                    return false;
                }

                Evict(last);
                slot = _slots.Take(port.Handler);

                if (slot == null)
                {
                    return true;
                }
            }

            port.IsWaiting = false;
            Socket client = null;

            try
            {
                client = port.Accept();

                if (client == null)
                {
                    _slots.Return(slot);
                    return true;
                }

                // A small segment is sent at once: request and answer would otherwise wait for a delayed acknowledgement.
                client.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);

                // Nothing is sent that there is said to be no room for; where there is none all the same, the loop stands still no longer than this.
                client.SendTimeout = ServerLimits.SendTime;
            }
            catch (SocketException)
            {
                // Reset between the two: nobody is there any more.
                _counters.Count(Counter.TcpBroken);
                _slots.Return(slot);
                client.Close();
                return true;
            }
            catch (Exception)
            {
                _slots.Return(slot);

                if (client != null)
                {
                    client.Close();
                }

                throw;
            }

            _counts[Counter.TcpAccepted]++;
            slot.Open(client, port.Handler, now);
            Begin(slot);
            return true;
        }

        private void Begin(Slot slot)
        {
            _lastSlot = slot;

            try
            {
                slot.Handler.Begin(slot);
            }
            catch (SocketException)
            {
                _counters.Count(Counter.TcpBroken);
                slot.IsClosing = true;
            }
            catch (Exception)
            {
                _counters.Count(Counter.Exceptions);
                slot.IsClosing = true;
            }

            if (slot.IsClosing)
            {
                End(slot);
            }
        }

        private void Evict(Slot slot)
        {
            _counters.Count(Counter.TcpEvicted);

            try
            {
                slot.Handler.GiveWay(slot);
            }
            catch (Exception)
            {
                _counters.Count(Counter.Exceptions);
            }

            End(slot);
        }

        private void End(Slot slot)
        {
            try
            {
                slot.Transport.Close();
            }
            catch (Exception)
            {
                _counters.Count(Counter.Exceptions);
            }

            // Whatever becomes of the socket, what the handler keeps for this client is free again.
            try
            {
                slot.Handler.Ended(slot);
            }
            catch (Exception)
            {
                _counters.Count(Counter.Exceptions);
            }

            if (_lastSlot == slot)
            {
                _lastSlot = null;
            }

            if (slot.IsHandedOver)
            {
                // Such a handler counts in its own way.
                _counters.SetChanged();
            }

            _counts[Counter.TcpClosed]++;
            _slots.Return(slot);
        }

        private void Sleep()
        {
            int slice = _slice;
            _slept = slice;

            try
            {
                if (_lastSlot != null && _lastSlot.RetryAt != 0)
                {
                    // Its socket says that it is writable, and a wait for that would be none.
                    Thread.Sleep(slice);
                }
                else if (_lastSlot != null)
                {
                    _lastSlot.Transport.Wait(slice * MicrosecondsPerMillisecond, _lastSlot.IsWriting);
                }
                else if ((_lastTcp == null || !_lastTcp.Wait(slice * MicrosecondsPerMillisecond))
                    && (_lastUdp == null || !_lastUdp.Wait(slice * MicrosecondsPerMillisecond)))
                {
                    Thread.Sleep(slice);
                }
            }
            catch (SocketException)
            {
                // The next turn finds out what is wrong with it.
                Thread.Sleep(slice);
            }

            slice *= 2;
            _slice = slice < ServerLimits.LongestSlice ? slice : ServerLimits.LongestSlice;
        }
    }
}
