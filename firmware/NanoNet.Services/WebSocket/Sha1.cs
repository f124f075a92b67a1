using System;

namespace NanoNet.Services.WebSocket
{
    /// <summary>SHA-1 (FIPS 180-4), which the opening handshake asks for and nanoFramework has not. Protects nothing: the handshake only shows with it that
    /// the server knows WebSocket. Allocates nothing after it was made.</summary>
    /// <remarks>About 8,000 IL instructions a block of 64 octets; a handshake takes two blocks.</remarks>
    public sealed class Sha1
    {
        /// <summary>Octets of a digest.</summary>
        public const int DigestLength = 20;

        private const int BlockLength = 64;
        private const int Rounds = 80;
        private const int RoundsOfAKind = 20;

        /// <summary>Octets of the message's length in bits, at the end of the last block.</summary>
        private const int LengthOctets = 8;

        /// <summary>The one bit that ends every message.</summary>
        private const byte EndMark = 0x80;

        private readonly uint[] _schedule = new uint[Rounds];
        private readonly byte[] _last = new byte[2 * BlockLength];
        private uint _h0;
        private uint _h1;
        private uint _h2;
        private uint _h3;
        private uint _h4;

        /// <summary>Hashes a message.</summary>
        /// <param name="message">The message.</param>
        /// <param name="length">Its octets.</param>
        /// <param name="digest">Gets <see cref="DigestLength"/> octets at its begin. May be the message.</param>
        public void Hash(byte[] message, int length, byte[] digest)
        {
            _h0 = 0x67452301;
            _h1 = 0xEFCDAB89;
            _h2 = 0x98BADCFE;
            _h3 = 0x10325476;
            _h4 = 0xC3D2E1F0;

            int whole = length - (length % BlockLength);

            for (int at = 0; at < whole; at += BlockLength)
            {
                Block(message, at);
            }

            Finish(message, whole, length);
            Put(digest, 0, _h0);
            Put(digest, 4, _h1);
            Put(digest, 8, _h2);
            Put(digest, 12, _h3);
            Put(digest, 16, _h4);
        }

        // What is left of the message, the end mark, zeros and the length: one block, or two where they do not fit into one.
        private void Finish(byte[] message, int whole, int length)
        {
            byte[] last = _last;
            int left = length - whole;
            int end = left + 1 + LengthOctets <= BlockLength ? BlockLength : 2 * BlockLength;

            Array.Clear(last, 0, last.Length);
            Array.Copy(message, whole, last, 0, left);
            last[left] = EndMark;
            Put(last, end - 4, (uint)length << 3);
            Put(last, end - 8, (uint)length >> 29);

            for (int at = 0; at < end; at += BlockLength)
            {
                Block(last, at);
            }
        }

        private static void Put(byte[] target, int at, uint word)
        {
            target[at] = (byte)(word >> 24);
            target[at + 1] = (byte)(word >> 16);
            target[at + 2] = (byte)(word >> 8);
            target[at + 3] = (byte)word;
        }

        private void Block(byte[] octets, int at)
        {
            Schedule(octets, at);

            uint[] schedule = _schedule;
            uint a = _h0;
            uint b = _h1;
            uint c = _h2;
            uint d = _h3;
            uint e = _h4;

            for (int i = 0; i < Rounds; i++)
            {
                uint f;
                uint k;

                if (i < RoundsOfAKind)
                {
                    f = (b & c) | (~b & d);
                    k = 0x5A827999;
                }
                else if (i < 2 * RoundsOfAKind)
                {
                    f = b ^ c ^ d;
                    k = 0x6ED9EBA1;
                }
                else if (i < 3 * RoundsOfAKind)
                {
                    f = (b & c) | (b & d) | (c & d);
                    k = 0x8F1BBCDC;
                }
                else
                {
                    f = b ^ c ^ d;
                    k = 0xCA62C1D6;
                }

                uint next = ((a << 5) | (a >> 27)) + f + e + k + schedule[i];
                e = d;
                d = c;
                c = (b << 30) | (b >> 2);
                b = a;
                a = next;
            }

            _h0 += a;
            _h1 += b;
            _h2 += c;
            _h3 += d;
            _h4 += e;
        }

        private void Schedule(byte[] octets, int at)
        {
            uint[] schedule = _schedule;

            for (int i = 0; i < 16; i++)
            {
                int word = at + (4 * i);
                schedule[i] = ((uint)octets[word] << 24) | ((uint)octets[word + 1] << 16) | ((uint)octets[word + 2] << 8) | octets[word + 3];
            }

            for (int i = 16; i < Rounds; i++)
            {
                uint word = schedule[i - 3] ^ schedule[i - 8] ^ schedule[i - 14] ^ schedule[i - 16];
                schedule[i] = (word << 1) | (word >> 31);
            }
        }
    }
}
