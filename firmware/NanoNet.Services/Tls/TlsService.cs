using System;
using System.Security.Cryptography.X509Certificates;
using NanoNet.Services.Server;
using NanoNet.Services.Status;

namespace NanoNet.Services.Tls
{
    /// <summary>The TLS port: waits for a client's hello, shakes hands, and gives the connection to the service behind it (HTTP, and WebSocket on it).</summary>
    /// <remarks>
    /// Off unless it is configured, and it should be on only where every client is trusted not to stop in the middle of a handshake: it runs in native
    /// code, stops every managed thread, and nothing in the API ends it (nanoFramework 1.x). What can be done against it is done here. A
    /// handshake begins only when the whole hello is there, so a silent client costs a slot and no more; and handshakes get half of the time at most,
    /// so that a row of them does not starve the other services. A client that says hello and then nothing still stops the board.
    /// </remarks>
    public sealed class TlsService : ConnectionHandler
    {
        /// <summary>Name of the service, as the banner says it.</summary>
        public const string ServiceName = "https";

        private readonly ConnectionHandler _behind;
        private readonly X509Certificate2 _certificate;
        private readonly TlsTransport[] _free;
        private readonly TlsTransport[] _transports;
        private readonly long[] _counts;
        private readonly StatusValue _nativeMemory;
        private HandshakeStart _start;
        private int _freeCount;
        private long _nextHandshake;

        /// <summary>Makes what the connections need.</summary>
        /// <param name="behind">Who gets them after the handshake.</param>
        /// <param name="certificate">The board's certificate and its key, as PEM.</param>
        /// <param name="key">The key, PKCS#8, not encrypted.</param>
        /// <param name="slots">The connection slots.</param>
        /// <param name="nativeMemory">Octets of native memory that are free; null where the board cannot be asked.</param>
        /// <param name="counters">Where to count.</param>
        /// <exception cref="Exception">The certificate or the key cannot be read.</exception>
        public TlsService(ConnectionHandler behind, string certificate, string key, SlotTable slots, StatusValue nativeMemory, Counters counters)
        {
            _nativeMemory = nativeMemory;
            _behind = behind;
            _certificate = new X509Certificate2(certificate, key, null);
            _counts = counters.Values;
            _transports = new TlsTransport[slots.Count];
            _free = new TlsTransport[slots.Count < ServerLimits.MaxTlsConnections ? slots.Count : ServerLimits.MaxTlsConnections];
            _freeCount = _free.Length;

            for (int i = 0; i < _free.Length; i++)
            {
                _free[i] = new TlsTransport(this);
            }
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return ServiceName; }
        }

        /// <summary>When a handshake begins. All but <see cref="HandshakeStart.WholeHello"/> is for showing what the guard is for.</summary>
        public HandshakeStart Start
        {
            get { return _start; }
            set { _start = value; }
        }

        /// <summary>Whether there is memory for one connection more, as far as the board can be asked.</summary>
        internal bool HasMemory
        {
            get { return _nativeMemory == null || _nativeMemory.Read() >= ServerLimits.TlsConnectionMemory; }
        }

        /// <inheritdoc/>
        public override bool MayUseReserve
        {
            get { return _behind.MayUseReserve; }
        }

        /// <inheritdoc/>
        public override void Begin(Slot slot)
        {
            if (_freeCount == 0)
            {
                _counts[Counter.TlsRefused]++;
                slot.Close();
                return;
            }

            _freeCount--;
            TlsTransport transport = _free[_freeCount];
            _transports[slot.Index] = transport;
            transport.Begin(slot.Plain);
            slot.Use(transport);
            slot.Deadline = slot.Server.Now + ServerLimits.ClientHelloTime;

            if (_start == HandshakeStart.Accept)
            {
                ShakeWhenAllowed(slot);
            }
        }

        /// <inheritdoc/>
        public override void Readable(Slot slot)
        {
            if (_start == HandshakeStart.FirstOctet)
            {
                ShakeWhenAllowed(slot);
                return;
            }

            switch (_transports[slot.Index].Look())
            {
                case HelloState.Complete:
                    ShakeWhenAllowed(slot);
                    break;

                case HelloState.Refused:
                    _counts[Counter.TlsRefused]++;
                    slot.Close();
                    break;

                default:
                    break;
            }
        }

        /// <inheritdoc/>
        public override void TimedOut(Slot slot)
        {
            if (_transports[slot.Index].Look() == HelloState.Complete)
            {
                ShakeWhenAllowed(slot);
                return;
            }

            _counts[Counter.TimeoutClientHello]++;
            slot.Close();
        }

        /// <summary>Takes back what a connection needed.</summary>
        internal void Return(TlsTransport transport)
        {
            _free[_freeCount] = transport;
            _freeCount++;
        }

        private void ShakeWhenAllowed(Slot slot)
        {
            if (slot.Server.Now < _nextHandshake)
            {
                slot.Deadline = _nextHandshake;
                return;
            }

            if (!HasMemory)
            {
                // Native code that runs out of memory in a handshake takes more with it than this client.
                _counts[Counter.TlsRefused]++;
                slot.Close();
                return;
            }

            long begun = Environment.TickCount64;
            bool isOpen = Shake(slot);
            long ended = Environment.TickCount64;
            long took = ended - begun;
            _nextHandshake = ended + took;

            if (took > _counts[Counter.LongestHandshake])
            {
                _counts[Counter.LongestHandshake] = took;
            }

            if (isOpen)
            {
                slot.HandOver(_behind);
            }
        }

        // A version that we do not speak, a client that does not trust us, a connection that broke: all the same to the board.
        private bool Shake(Slot slot)
        {
            try
            {
                _transports[slot.Index].Authenticate(_certificate);
                _counts[Counter.TlsHandshakes]++;
                return true;
            }
            catch (Exception)
            {
                _counts[Counter.TlsFailed]++;
                slot.Close();
                return false;
            }
        }
    }
}
