using System;
using NanoNet.Services.Text;

namespace NanoNet.Services.Http
{
    /// <summary>What goes out for one request. Reused for request after request; a resource sets it, the server sends it.</summary>
    public sealed class HttpResponse
    {
        /// <summary>Two field lines with numbers: the longest are 26 and 54 octets.</summary>
        private const int MostFields = 96;

        private static readonly byte[] s_contentLength = OctetWriter.Of("Content-Length: ");
        private static readonly byte[] s_contentRange = OctetWriter.Of("Content-Range: bytes ");

        private readonly byte[] _fields = new byte[MostFields];
        private readonly ByteRange _range = new ByteRange();
        private int _fieldsLength;
        private int _status;
        private byte[] _head;
        private byte[] _body;
        private int _offset;
        private int _length;
        private int _cut;
        private bool _isStream;
        private bool _isEndless;
        private bool _isFinished;
        private long _pausedUntil;

        /// <summary>The status code, for the counters.</summary>
        public int Status
        {
            get { return _status; }
        }

        /// <summary>Field lines that were made for this response, behind <see cref="Head"/>.</summary>
        public byte[] Fields
        {
            get { return _fields; }
        }

        /// <summary>Octets of <see cref="Fields"/>.</summary>
        public int FieldsLength
        {
            get { return _fieldsLength; }
        }

        /// <summary>For a resource that reads a range.</summary>
        public ByteRange Range
        {
            get { return _range; }
        }

        /// <summary>Status-line and fields, each with its CR LF; the server adds Date, Connection and the empty line.</summary>
        public byte[] Head
        {
            get { return _head; }
        }

        /// <summary>The body, or the next piece of a stream.</summary>
        public byte[] Body
        {
            get { return _body; }
        }

        /// <summary>Where in <see cref="Body"/> it begins.</summary>
        public int Offset
        {
            get { return _offset; }
        }

        /// <summary>Octets of it.</summary>
        public int Length
        {
            get { return _length; }
        }

        /// <summary>Where a body that needs two sends is cut; 0: anywhere.</summary>
        public int Cut
        {
            get { return _cut; }
        }

        /// <summary>Whether the body comes in pieces and its length is not known.</summary>
        public bool IsStream
        {
            get { return _isStream; }
        }

        /// <summary>Whether a stream ends with its connection only.</summary>
        public bool IsEndless
        {
            get { return _isEndless; }
        }

        /// <summary>Whether a stream has no more pieces.</summary>
        public bool IsFinished
        {
            get { return _isFinished; }
        }

        /// <summary>When the next piece of a stream is asked for, in milliseconds since start.</summary>
        public long PausedUntil
        {
            get { return _pausedUntil; }
        }

        /// <summary>Sets a response of known length. Nothing is copied: the arrays stay as they are until it is sent, unless <paramref name="cut"/> says
        /// where a change does no harm.</summary>
        /// <param name="status">The status code that the head says.</param>
        /// <param name="head">Made by <see cref="ResponseHead"/>.</param>
        /// <param name="body">Holds the body.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="length">Its octets: what the head's Content-Length says.</param>
        /// <param name="cut">Octets that go out first, if not all do at once; 0: as many as there is room for.</param>
        public void Set(int status, byte[] head, byte[] body, int offset, int length, int cut)
        {
            _status = status;
            _head = head;
            _body = body;
            _offset = offset;
            _length = length;
            _cut = cut;
            _isStream = false;
            _fieldsLength = 0;
        }

        /// <summary>Adds Content-Length to a head that has none.</summary>
        public void AddLength(int length)
        {
            Add(s_contentLength);
            _fieldsLength = DecimalText.Put(_fields, _fieldsLength, length);
            EndLine();
        }

        /// <summary>Adds Content-Range.</summary>
        public void AddRange(int first, int length, int fileLength)
        {
            Add(s_contentRange);
            _fieldsLength = DecimalText.Put(_fields, _fieldsLength, first);
            _fields[_fieldsLength] = (byte)'-';
            _fieldsLength = DecimalText.Put(_fields, _fieldsLength + 1, first + length - 1);
            _fields[_fieldsLength] = (byte)'/';
            _fieldsLength = DecimalText.Put(_fields, _fieldsLength + 1, fileLength);
            EndLine();
        }

        /// <summary>Begins a body of unknown length. The resource is asked for its pieces (<see cref="Resource.Continue"/>).</summary>
        /// <param name="status">The status code that the head says.</param>
        /// <param name="head">Made by <see cref="ResponseHead"/>, without a length.</param>
        public void Stream(int status, byte[] head)
        {
            Set(status, head, null, 0, 0, 0);
            _isStream = true;
            _isEndless = false;
            _isFinished = false;
            _pausedUntil = 0;
        }

        /// <summary>Begins a stream that has no end of its own: the connection ends with it, and the head says so.</summary>
        /// <param name="status">The status code that the head says.</param>
        /// <param name="head">Made by <see cref="ResponseHead"/>, without a length.</param>
        public void StreamForEver(int status, byte[] head)
        {
            Stream(status, head);
            _isEndless = true;
        }

        /// <summary>The next piece of a stream, which the server sends before it asks again.</summary>
        /// <param name="octets">Holds it, and does not change until it is asked for the next.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="length">Its octets, at most <see cref="ServerLimits.MaxPiece"/>.</param>
        public void Piece(byte[] octets, int offset, int length)
        {
            _body = octets;
            _offset = offset;
            _length = length;
        }

        /// <summary>The stream is over after this piece.</summary>
        public void Finish()
        {
            _isFinished = true;
        }

        /// <summary>After this piece there is nothing to send for a while.</summary>
        /// <param name="time">When to ask again, in milliseconds since start.</param>
        public void PauseUntil(long time)
        {
            _pausedUntil = time;
        }

        private void Add(byte[] octets)
        {
            Array.Copy(octets, 0, _fields, _fieldsLength, octets.Length);
            _fieldsLength += octets.Length;
        }

        private void EndLine()
        {
            _fields[_fieldsLength] = (byte)'\r';
            _fields[_fieldsLength + 1] = (byte)'\n';
            _fieldsLength += 2;
        }

        internal void Sent(int count)
        {
            _offset += count;
            _length -= count;
            _cut = 0;
        }

        /// <summary>Before the resource is asked for a piece: there is none.</summary>
        internal void Ask()
        {
            _length = 0;
            _pausedUntil = 0;
        }
    }
}
