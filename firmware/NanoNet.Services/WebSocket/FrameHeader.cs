namespace NanoNet.Services.WebSocket
{
    /// <summary>The header of a frame from a client, read as its octets come (RFC 6455 section 5.2). Refuses at the first octet that is wrong.</summary>
    internal sealed class FrameHeader
    {
        /// <summary>Most data of a control frame (RFC 6455 section 5.5).</summary>
        internal const int MaxControl = 125;

        private const int FinalBit = 0x80;
        private const int ReservedBits = 0x70;
        private const int OpcodeBits = 0x0F;
        private const int MaskBit = 0x80;
        private const int LengthBits = 0x7F;

        /// <summary>Says that the length follows in 16 bits; needed from here on.</summary>
        private const int Length16 = 126;

        /// <summary>Says that the length follows in 64 bits.</summary>
        private const int Length64 = 127;

        /// <summary>Lengths from here on need 64 bits.</summary>
        private const int First64 = 0x10000;

        private const int MaskLength = 4;

        /// <summary>The masking key.</summary>
        internal readonly byte[] Mask = new byte[MaskLength];

        private bool _isInMessage;
        private int _room;
        private int _read;
        private int _maskStart;
        private int _end;
        private int _first;
        private long _length;
        private int _error;

        /// <summary>Whether all of it has come.</summary>
        internal bool IsComplete
        {
            get { return _read == _end; }
        }

        /// <summary>Whether some of it has come.</summary>
        internal bool IsBegun
        {
            get { return _read != 0; }
        }

        /// <summary>Why the connection fails: a <see cref="CloseCode"/>, or none.</summary>
        internal int Error
        {
            get { return _error; }
        }

        internal int Opcode
        {
            get { return _first & OpcodeBits; }
        }

        internal bool IsFinal
        {
            get { return (_first & FinalBit) != 0; }
        }

        internal bool IsControl
        {
            get { return Opcode >= WebSocket.Opcode.Close; }
        }

        /// <summary>Octets of data.</summary>
        internal int Length
        {
            get { return (int)_length; }
        }

        /// <summary>Begins the next frame.</summary>
        /// <param name="isInMessage">Whether a fragmented message has begun: only then may a continuation come, and then no other data frame.</param>
        /// <param name="room">Data that still fits into the message.</param>
        internal void Reset(bool isInMessage, int room)
        {
            _isInMessage = isInMessage;
            _room = room;
            _read = 0;
            _length = 0;
            _error = CloseCode.None;

            // The second octet says how long the header is; until it has come, two octets are it.
            _end = 2;
            _maskStart = 2;
        }

        /// <summary>Reads on.</summary>
        /// <returns>Octets taken. Look at <see cref="Error"/> and <see cref="IsComplete"/> then.</returns>
        internal int Continue(byte[] input, int offset, int count)
        {
            int taken = 0;

            while (taken < count && _read < _end && _error == CloseCode.None)
            {
                int octet = input[offset + taken];
                int at = _read;
                taken++;
                _read = at + 1;

                if (at == 0)
                {
                    _first = octet;
                    _error = CheckFirst();
                }
                else if (at == 1)
                {
                    _error = ReadSecond(octet);
                }
                else if (at < _maskStart)
                {
                    _error = ReadLength(octet, at);
                }
                else
                {
                    Mask[at - _maskStart] = (byte)octet;
                }
            }

            return taken;
        }

        private int CheckFirst()
        {
            int opcode = Opcode;

            // No extension was granted, so the reserved bits are 0.
            if ((_first & ReservedBits) != 0 || !WebSocket.Opcode.IsKnown(opcode))
            {
                return CloseCode.ProtocolError;
            }

            bool isRight = IsControl ? IsFinal : (opcode == WebSocket.Opcode.Continuation) == _isInMessage;
            return isRight ? CloseCode.None : CloseCode.ProtocolError;
        }

        private int ReadSecond(int octet)
        {
            int length = octet & LengthBits;

            if ((octet & MaskBit) == 0 || (IsControl && length > MaxControl))
            {
                return CloseCode.ProtocolError;
            }

            if (length == Length16)
            {
                _maskStart += 2;
            }
            else if (length == Length64)
            {
                _maskStart += 8;
            }
            else
            {
                _length = length;
            }

            _end = _maskStart + MaskLength;
            return IsControl || _length <= _room ? CloseCode.None : CloseCode.TooBig;
        }

        private int ReadLength(int octet, int at)
        {
            // The highest bit of 64 is 0, and so it stays a number.
            if (at == 2 && _maskStart > 4 && octet >= MaskBit)
            {
                return CloseCode.ProtocolError;
            }

            _length = (_length << 8) | (uint)octet;

            if (at + 1 != _maskStart)
            {
                return CloseCode.None;
            }

            // The shortest form is the only one (RFC 6455 section 5.2).
            if (_length < (_maskStart > 4 ? First64 : Length16))
            {
                return CloseCode.ProtocolError;
            }

            return _length <= _room ? CloseCode.None : CloseCode.TooBig;
        }
    }
}
