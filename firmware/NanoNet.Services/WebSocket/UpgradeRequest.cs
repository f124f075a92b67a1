using System;
using NanoNet.Services.Http;
using NanoNet.Services.Text;

namespace NanoNet.Services.WebSocket
{
    /// <summary>Reads from the head of a request whether it opens a WebSocket, and writes the answer (RFC 6455 section 4.2). Reused; allocates nothing.</summary>
    /// <remarks>Subprotocols and extensions are not granted: the fields that offer them are passed over, and the answer names none.</remarks>
    public sealed class UpgradeRequest
    {
        private const int KeyLength = 24;
        private const int AcceptLength = 28;
        private const byte Space = 32;
        private const byte Tab = 9;
        private const byte CarriageReturn = 13;
        private const byte LineFeed = 10;
        private const byte Comma = (byte)',';

        // RFC 6455 section 1.3.
        private const string Guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

        // Boxed once, see HeadScanner.
        private static readonly object s_lineFeed = LineFeed;
        private static readonly object s_colon = (byte)':';

        private static readonly byte[] s_upgrade = OctetWriter.Of("upgrade");
        private static readonly byte[] s_connection = OctetWriter.Of("connection");
        private static readonly byte[] s_key = OctetWriter.Of("sec-websocket-key");
        private static readonly byte[] s_version = OctetWriter.Of("sec-websocket-version");
        private static readonly byte[] s_webSocket = OctetWriter.Of("websocket");
        private static readonly byte[] s_guid = OctetWriter.Of(Guid);
        private static readonly byte[] s_head = OctetWriter.Of(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ");

        private readonly Sha1 _sha1;
        private readonly byte[] _proof = new byte[KeyLength + Guid.Length];
        private bool _isUpgrade;
        private bool _isConnectionUpgrade;
        private int _keys;
        private bool _isKeyGood;
        private int _versions;
        private bool _isVersion13;

        /// <param name="sha1">May be shared by all connections that one thread serves.</param>
        public UpgradeRequest(Sha1 sha1)
        {
            _sha1 = sha1;
        }

        /// <summary>Octets that <see cref="PutResponse"/> writes.</summary>
        public static int ResponseLength
        {
            get { return s_head.Length + AcceptLength + 2; }
        }

        /// <summary>Reads the field lines of a head whose syntax was found good.</summary>
        /// <param name="buffer">Where the head is.</param>
        /// <param name="start">Offset of the first field line.</param>
        /// <param name="end">Offset behind the last field line, its line end included; the empty line may be in it.</param>
        /// <param name="isGet">Whether the method is GET.</param>
        /// <param name="minorVersion">Of HTTP/1.x. HTTP/1.0 knows no upgrade (RFC 9110 section 7.8).</param>
        public UpgradeOutcome Read(byte[] buffer, int start, int end, bool isGet, int minorVersion)
        {
            _isUpgrade = false;
            _isConnectionUpgrade = false;
            _keys = 0;
            _isKeyGood = false;
            _versions = 0;
            _isVersion13 = false;

            while (start < end)
            {
                int lineFeed = Array.IndexOf(buffer, s_lineFeed, start, end - start);

                if (lineFeed <= start + 1)
                {
                    break;
                }

                ReadLine(buffer, start, lineFeed - 1);
                start = lineFeed + 1;
            }

            return Outcome(isGet, minorVersion);
        }

        /// <summary>Writes the 101 that opens the WebSocket: status-line and fields, without the empty line behind them.</summary>
        /// <returns>Octets written: <see cref="ResponseLength"/>.</returns>
        public int PutResponse(byte[] target, int at)
        {
            byte[] proof = _proof;
            int first = at;

            Array.Copy(s_guid, 0, proof, KeyLength, s_guid.Length);
            _sha1.Hash(proof, proof.Length, proof);
            Array.Copy(s_head, 0, target, at, s_head.Length);
            at += s_head.Length;
            at += Base64Text.Put(proof, Sha1.DigestLength, target, at);
            target[at] = CarriageReturn;
            target[at + 1] = LineFeed;
            return at + 2 - first;
        }

        private UpgradeOutcome Outcome(bool isGet, int minorVersion)
        {
            if (!_isUpgrade || minorVersion == 0)
            {
                return UpgradeOutcome.NotAsked;
            }

            if (!isGet || !_isConnectionUpgrade || _keys != 1 || !_isKeyGood || _versions != 1)
            {
                return UpgradeOutcome.BadRequest;
            }

            return _isVersion13 ? UpgradeOutcome.Granted : UpgradeOutcome.OtherVersion;
        }

        // Four fields matter and their names differ in length: most lines end at the first compare.
        private void ReadLine(byte[] buffer, int start, int end)
        {
            int colon = Array.IndexOf(buffer, s_colon, start, end - start);
            int length = colon - start;

            if (length == s_upgrade.Length && OctetText.EqualsIgnoreCase(buffer, start, s_upgrade))
            {
                _isUpgrade |= HasToken(buffer, colon + 1, end, s_webSocket);
            }
            else if (length == s_connection.Length && OctetText.EqualsIgnoreCase(buffer, start, s_connection))
            {
                _isConnectionUpgrade |= HasToken(buffer, colon + 1, end, s_upgrade);
            }
            else if (length == s_key.Length && OctetText.EqualsIgnoreCase(buffer, start, s_key))
            {
                ReadKey(buffer, colon + 1, end);
            }
            else if (length == s_version.Length && OctetText.EqualsIgnoreCase(buffer, start, s_version))
            {
                int first = Begin(buffer, colon + 1, end);
                _versions++;
                _isVersion13 = End(buffer, first, end) - first == 2 && buffer[first] == (byte)'1' && buffer[first + 1] == (byte)'3';
            }
        }

        private void ReadKey(byte[] buffer, int value, int end)
        {
            value = Begin(buffer, value, end);
            _keys++;
            _isKeyGood = Base64Text.IsSixteenOctets(buffer, value, End(buffer, value, end) - value);

            if (_isKeyGood)
            {
                Array.Copy(buffer, value, _proof, 0, KeyLength);
            }
        }

        private static int Begin(byte[] buffer, int start, int end)
        {
            while (start < end && (buffer[start] == Space || buffer[start] == Tab))
            {
                start++;
            }

            return start;
        }

        private static int End(byte[] buffer, int start, int end)
        {
            while (end > start && (buffer[end - 1] == Space || buffer[end - 1] == Tab))
            {
                end--;
            }

            return end;
        }

        // A list of tokens: "keep-alive, Upgrade" is what Firefox says.
        private static bool HasToken(byte[] buffer, int start, int end, byte[] lowerCase)
        {
            while (start < end)
            {
                int next = start;

                while (next < end && buffer[next] != Comma)
                {
                    next++;
                }

                int first = Begin(buffer, start, next);

                if (End(buffer, first, next) - first == lowerCase.Length && OctetText.EqualsIgnoreCase(buffer, first, lowerCase))
                {
                    return true;
                }

                start = next + 1;
            }

            return false;
        }
    }
}
