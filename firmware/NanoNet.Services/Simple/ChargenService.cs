using System;
using NanoNet.Services.Server;

namespace NanoNet.Services.Simple
{
    /// <summary>The Character Generator Protocol on TCP: lines of characters until the client closes (RFC 864). What it sends is thrown away.</summary>
    /// <remarks>Never on UDP, where it answers an octet with many. On TCP its rate is bounded: as fast as the network goes would be all that the board does.</remarks>
    public sealed class ChargenService : ConnectionHandler
    {
        private const int LineLength = 74;
        private const int LineCharacters = 72;
        private const int Characters = 95;
        private const byte FirstCharacter = 32;
        private const int Interval = 1000 / ServerLimits.ChargenPiecesPerSecond;

        // The characters in their order, and again: line n is what begins at character n.
        private readonly byte[] _ring = new byte[Characters + LineCharacters];
        private readonly byte[] _piece = new byte[ServerLimits.ChargenLines * LineLength];
        private readonly int[] _line;

        /// <param name="slots">Number of connection slots.</param>
        public ChargenService(int slots)
        {
            _line = new int[slots];

            for (int i = 0; i < _ring.Length; i++)
            {
                _ring[i] = (byte)(FirstCharacter + (i % Characters));
            }

            for (int at = LineCharacters; at < _piece.Length; at += LineLength)
            {
                _piece[at] = (byte)'\r';
                _piece[at + 1] = (byte)'\n';
            }
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return "chargen"; }
        }

        /// <inheritdoc/>
        public override void Begin(Slot slot)
        {
            _line[slot.Index] = 0;
            TimedOut(slot);
        }

        /// <inheritdoc/>
        public override void Readable(Slot slot)
        {
            if (slot.Receive(0, slot.Buffer.Length) <= 0)
            {
                slot.Close();
            }
        }

        /// <inheritdoc/>
        public override void Writable(Slot slot)
        {
            TimedOut(slot);
        }

        /// <inheritdoc/>
        public override void TimedOut(Slot slot)
        {
            int line = _line[slot.Index];

            for (int at = 0; at < _piece.Length; at += LineLength)
            {
                Array.Copy(_ring, line, _piece, at, LineCharacters);
                line = line + 1 < Characters ? line + 1 : 0;
            }

            if (slot.Send(_piece, 0, _piece.Length))
            {
                _line[slot.Index] = line;
                slot.Deadline = slot.Server.Now + Interval;
            }
        }
    }
}
