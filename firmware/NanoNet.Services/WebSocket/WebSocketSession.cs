using System;

namespace NanoNet.Services.WebSocket
{
    /// <summary>One WebSocket of the server, from the octet behind the opening handshake on (RFC 6455 sections 5 to 8): takes octets, gives octets. Knows no
    /// socket and no clock. Reused; allocates nothing after it was made.</summary>
    /// <remarks>
    /// Nothing is read while something is to be sent. So one range of octets is pending at most, a client that does not read is not read from
    /// either, and a message is answered from the buffer it came in.
    /// </remarks>
    public sealed class WebSocketSession
    {
        /// <summary>What <see cref="Deadline"/> returns when there is none.</summary>
        public const long NoDeadline = long.MaxValue;

        /// <summary>Where a message begins in <see cref="Message"/>: before it is room for the longest header that we send, which has no mask and a length
        /// of 16 bits at most.</summary>
        public const int MessageOffset = 4;

        private const int ShortHeader = 2;
        private const int CloseCodeLength = 2;
        private const int FinalBit = 0x80;
        private const int Length16 = 126;

        private static readonly byte[] s_ping = { FinalBit | Opcode.Ping, 0 };

        private readonly FrameHeader _header = new FrameHeader();
        private readonly Utf8Validator _text = new Utf8Validator();
        private readonly Utf8Validator _reason = new Utf8Validator();
        private readonly byte[] _message = new byte[MessageOffset + ServerLimits.MaxMessage];
        private readonly byte[] _control = new byte[ShortHeader + FrameHeader.MaxControl];
        private readonly byte[] _unasked = new byte[MessageOffset + ServerLimits.MaxUnaskedMessage];
        private readonly byte[] _close = new byte[ShortHeader + CloseCodeLength];

        private IWebSocketEndpoint _endpoint;
        private SessionState _state;
        private int _closeCode;
        private bool _isInMessage;
        private bool _isText;
        private int _messageLength;
        private int _dataRead;
        private long _begunAt;
        private long _receivedAt;
        private long _pingedAt;
        private bool _isPinged;
        private long _closedAt;
        private long _endpointAt;
        private byte[] _output;
        private int _outputOffset;
        private int _outputLength;

        /// <summary>For the endpoint, to keep what it needs to know of this session. 0 at first.</summary>
        public long EndpointState { get; set; }

        /// <summary>Where the session is in its life.</summary>
        public SessionState State
        {
            get { return _state; }
        }

        /// <summary>The code of the Close frame that was sent or is pending, or <see cref="CloseCode.None"/>.</summary>
        public int SentCloseCode
        {
            get { return _closeCode; }
        }

        /// <summary>Whether the client answered nothing in time: a Ping, or our Close.</summary>
        public bool IsTimedOut { get; private set; }

        /// <summary>Whether the client made a mistake that ended the session: it may still be sending.</summary>
        public bool HasFailed { get; private set; }

        /// <summary>Whether nothing is left to do but to close the connection.</summary>
        public bool IsDone
        {
            get { return _state == SessionState.Ended && _outputLength == 0; }
        }

        /// <summary>Where the octets are that are to be sent.</summary>
        public byte[] Output
        {
            get { return _output; }
        }

        /// <summary>Offset of the first octet to be sent.</summary>
        public int OutputOffset
        {
            get { return _outputOffset; }
        }

        /// <summary>Octets to be sent; 0 if there are none.</summary>
        public int OutputLength
        {
            get { return _outputLength; }
        }

        /// <summary>Where the message is that the endpoint is told of, from <see cref="MessageOffset"/> on.</summary>
        public byte[] Message
        {
            get { return _message; }
        }

        /// <summary>Its octets.</summary>
        public int MessageLength
        {
            get { return _messageLength; }
        }

        /// <summary>Whether it is a text, which is UTF-8 then.</summary>
        public bool IsText
        {
            get { return _isText; }
        }

        /// <summary>Begins with a new client.</summary>
        /// <param name="endpoint">What it is for.</param>
        /// <param name="now">In milliseconds since start.</param>
        public void Open(IWebSocketEndpoint endpoint, long now)
        {
            _endpoint = endpoint;
            _state = SessionState.Open;
            _closeCode = CloseCode.None;
            _isInMessage = false;
            _messageLength = 0;
            _receivedAt = now;
            _isPinged = false;
            IsTimedOut = false;
            HasFailed = false;
            _outputLength = 0;
            EndpointState = 0;
            NextFrame();
            _endpointAt = endpoint.Opened(this, now);
        }

        /// <summary>Takes octets that came from the client.</summary>
        /// <returns>Octets taken: fewer than given when something is to be sent first; the rest is to be given again after that. An ended session takes
        /// and ignores everything.</returns>
        public int Receive(byte[] input, int offset, int count, long now)
        {
            int taken = 0;

            if (count > 0)
            {
                _receivedAt = now;
                _isPinged = false;
            }

            while (taken < count && _outputLength == 0 && _state != SessionState.Ended)
            {
                if (_header.IsComplete)
                {
                    taken += ReadData(input, offset + taken, count - taken, now);
                }
                else
                {
                    taken += ReadHeader(input, offset + taken, count - taken, now);
                }
            }

            return _state == SessionState.Ended && _outputLength == 0 ? count : taken;
        }

        /// <summary>Says that the first octets of <see cref="Output"/> were sent.</summary>
        public void Sent(int count)
        {
            _outputOffset += count;
            _outputLength -= count;
        }

        /// <summary>Lets time pass: sends a Ping to a silent client, ends what takes too long, and calls the endpoint.</summary>
        public void Tick(long now)
        {
            if (_outputLength != 0 || _state == SessionState.Ended)
            {
                return;
            }

            if (_state == SessionState.Closing)
            {
                if (now - _closedAt >= ServerLimits.CloseTime)
                {
                    TimeOut();
                }
            }
            else if (IsReading() && now - _begunAt >= ServerLimits.MessageTime)
            {
                Fail(CloseCode.PolicyViolation);
            }
            else if (_isPinged && now - _pingedAt >= ServerLimits.PongTime)
            {
                TimeOut();
            }
            else if (!_isPinged && now - _receivedAt >= ServerLimits.PingAfter)
            {
                _isPinged = true;
                _pingedAt = now;
                SetOutput(s_ping, 0, s_ping.Length);
            }
            else if (now >= _endpointAt)
            {
                _endpointAt = _endpoint.Tick(this, now);
            }
        }

        /// <summary>When <see cref="Tick"/> has something to do if no octet comes before, in milliseconds since start.</summary>
        public long Deadline
        {
            get
            {
                if (_outputLength != 0 || _state == SessionState.Ended)
                {
                    return NoDeadline;
                }

                if (_state == SessionState.Closing)
                {
                    return _closedAt + ServerLimits.CloseTime;
                }

                long silence = _isPinged ? _pingedAt + ServerLimits.PongTime : _receivedAt + ServerLimits.PingAfter;
                long message = IsReading() ? _begunAt + ServerLimits.MessageTime : NoDeadline;
                long first = message < silence ? message : silence;
                return _endpointAt < first ? _endpointAt : first;
            }
        }

        /// <summary>Answers a message with the same message, without a copy. For the endpoint, while it is told of the message.</summary>
        public void Echo()
        {
            int header = PutHeader(_message, MessageOffset, _isText ? Opcode.Text : Opcode.Binary, _messageLength);
            SetOutput(_message, MessageOffset - header, header + _messageLength);
        }

        /// <summary>Sends a message. The octets are copied.</summary>
        /// <returns>False, and nothing is sent, if something is still pending, the session is not open, or the message is longer than
        /// <see cref="ServerLimits.MaxUnaskedMessage"/>.</returns>
        public bool Send(byte[] octets, int offset, int count, bool isText)
        {
            if (_outputLength != 0 || _state != SessionState.Open || count > ServerLimits.MaxUnaskedMessage)
            {
                return false;
            }

            int header = PutHeader(_unasked, MessageOffset, isText ? Opcode.Text : Opcode.Binary, count);
            Array.Copy(octets, offset, _unasked, MessageOffset, count);
            SetOutput(_unasked, MessageOffset - header, header + count);
            return true;
        }

        /// <summary>Closes from our side: sends a Close frame and waits for the client's. Nothing happens if something is still pending; try again
        /// then.</summary>
        /// <param name="code">A valid code.</param>
        /// <param name="now">In milliseconds since start.</param>
        public void Close(int code, long now)
        {
            if (_outputLength == 0 && _state == SessionState.Open)
            {
                SendClose(code);
                _closedAt = now;
                _state = SessionState.Closing;
            }
        }

        private bool IsReading()
        {
            return _isInMessage || _header.IsBegun;
        }

        private void NextFrame()
        {
            _dataRead = 0;
            _header.Reset(_isInMessage, ServerLimits.MaxMessage - _messageLength);
        }

        private int ReadHeader(byte[] input, int offset, int count, long now)
        {
            if (!IsReading())
            {
                _begunAt = now;
            }

            int taken = _header.Continue(input, offset, count);

            if (_header.Error != CloseCode.None)
            {
                Fail(_header.Error);
            }
            else if (_header.IsComplete)
            {
                BeginData(now);
            }

            return taken;
        }

        private void BeginData(long now)
        {
            if (!_header.IsControl && _header.Opcode != Opcode.Continuation)
            {
                _isText = _header.Opcode == Opcode.Text;
                _isInMessage = true;
                _text.Reset();
            }

            if (_header.Length == 0)
            {
                EndFrame(now);
            }
        }

        private int ReadData(byte[] input, int offset, int count, long now)
        {
            int left = _header.Length - _dataRead;
            int taken = count < left ? count : left;

            if (_header.IsControl)
            {
                MaskedData.Copy(_header.Mask, _dataRead, input, offset, _control, ShortHeader + _dataRead, taken);
            }
            else
            {
                int at = MessageOffset + _messageLength;
                MaskedData.Copy(_header.Mask, _dataRead, input, offset, _message, at, taken);
                _messageLength += taken;

                if (_isText && !_text.Continue(_message, at, taken))
                {
                    Fail(CloseCode.InvalidData);
                    return taken;
                }
            }

            _dataRead += taken;

            if (_dataRead == _header.Length)
            {
                EndFrame(now);
            }

            return taken;
        }

        private void EndFrame(long now)
        {
            if (_header.IsControl)
            {
                EndControl();
            }
            else if (_header.IsFinal)
            {
                EndMessage(now);
            }

            NextFrame();
        }

        private void EndMessage(long now)
        {
            if (_isText && !_text.IsComplete)
            {
                Fail(CloseCode.InvalidData);
                return;
            }

            // After our Close nobody wants to know what the client still has to say.
            if (_state == SessionState.Open)
            {
                _endpoint.Received(this, now);
            }

            _isInMessage = false;
            _messageLength = 0;
        }

        private void EndControl()
        {
            int length = _header.Length;

            if (_header.Opcode == Opcode.Close)
            {
                EndClose(length);
            }
            else if (_header.Opcode == Opcode.Ping && _state == SessionState.Open)
            {
                _control[0] = FinalBit | Opcode.Pong;
                _control[1] = (byte)length;
                SetOutput(_control, 0, ShortHeader + length);
            }
        }

        // The client's code is its answer as well (RFC 6455 section 5.5.1), without the reason.
        private void EndClose(int length)
        {
            int code = CloseCode.None;

            if (length != 0)
            {
                code = length == 1 ? CloseCode.None : (_control[ShortHeader] << 8) | _control[ShortHeader + 1];

                if (!CloseCode.IsValid(code))
                {
                    Fail(CloseCode.ProtocolError);
                    return;
                }

                _reason.Reset();

                if (!_reason.Continue(_control, ShortHeader + CloseCodeLength, length - CloseCodeLength) || !_reason.IsComplete)
                {
                    Fail(CloseCode.InvalidData);
                    return;
                }
            }

            if (_state == SessionState.Open)
            {
                SendClose(code);
            }

            _state = SessionState.Ended;
        }

        // RFC 6455 section 7.1.7. What the client sends after its mistake is not read; one Close frame is all that we send in a session.
        private void Fail(int code)
        {
            if (_state == SessionState.Open)
            {
                SendClose(code);
            }

            HasFailed = true;
            _state = SessionState.Ended;
        }

        private void TimeOut()
        {
            IsTimedOut = true;
            _state = SessionState.Ended;
        }

        private void SendClose(int code)
        {
            bool hasCode = code != CloseCode.None;

            _closeCode = code;
            _close[0] = FinalBit | Opcode.Close;
            _close[1] = (byte)(hasCode ? CloseCodeLength : 0);
            _close[2] = (byte)(code >> 8);
            _close[3] = (byte)code;
            SetOutput(_close, 0, hasCode ? ShortHeader + CloseCodeLength : ShortHeader);
        }

        // Writes a header so that it ends before the data.
        private static int PutHeader(byte[] buffer, int data, int opcode, int length)
        {
            if (length < Length16)
            {
                buffer[data - 2] = (byte)(FinalBit | opcode);
                buffer[data - 1] = (byte)length;
                return ShortHeader;
            }

            buffer[data - 4] = (byte)(FinalBit | opcode);
            buffer[data - 3] = Length16;
            buffer[data - 2] = (byte)(length >> 8);
            buffer[data - 1] = (byte)length;
            return MessageOffset;
        }

        private void SetOutput(byte[] octets, int offset, int length)
        {
            _output = octets;
            _outputOffset = offset;
            _outputLength = length;
        }
    }
}
