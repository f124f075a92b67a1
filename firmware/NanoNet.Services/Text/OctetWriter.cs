using System;

namespace NanoNet.Services.Text
{
    /// <summary>Collects octets of a document that is built once, at start or when the address changes; never on the packet path.</summary>
    public sealed class OctetWriter
    {
        private byte[] _octets;
        private int _length;

        /// <param name="capacity">Octets to begin with; more are made as needed.</param>
        public OctetWriter(int capacity)
        {
            _octets = new byte[capacity];
        }

        /// <summary>Octets written so far.</summary>
        public int Length
        {
            get { return _length; }
        }

        /// <summary>A text as UTF-8 (RFC 3629), of characters below U+10000.</summary>
        /// <remarks>Not by Encoding: nanoFramework.System.Text, which has it, is not in the firmware of every target (NXP_MIMXRT1060_EVK, ST_NUCLEO144_F439ZI).</remarks>
        public static byte[] Of(string text)
        {
            char[] characters = text.ToCharArray();
            byte[] octets = new byte[characters.Length * 3];
            int length = 0;

            for (int i = 0; i < characters.Length; i++)
            {
                int character = characters[i];

                if (character < 0x80)
                {
                    octets[length++] = (byte)character;
                }
                else if (character < 0x800)
                {
                    octets[length++] = (byte)(0xC0 | (character >> 6));
                    octets[length++] = (byte)(0x80 | (character & 0x3F));
                }
                else
                {
                    octets[length++] = (byte)(0xE0 | (character >> 12));
                    octets[length++] = (byte)(0x80 | ((character >> 6) & 0x3F));
                    octets[length++] = (byte)(0x80 | (character & 0x3F));
                }
            }

            byte[] result = new byte[length];
            Array.Copy(octets, 0, result, 0, length);
            return result;
        }

        /// <summary>Appends a text as UTF-8.</summary>
        public void Text(string text)
        {
            Octets(Of(text));
        }

        /// <summary>Appends a string of JSON in quotes. Its source is our own configuration: quotes and backslashes are escaped, control
        /// characters become spaces.</summary>
        public void JsonString(string text)
        {
            byte[] octets = Of(text);
            byte[] escaped = new byte[(octets.Length * 2) + 2];
            int length = 0;

            escaped[length++] = (byte)'"';

            for (int i = 0; i < octets.Length; i++)
            {
                byte octet = octets[i];

                if (octet == (byte)'"' || octet == (byte)'\\')
                {
                    escaped[length++] = (byte)'\\';
                }

                escaped[length++] = octet < 32 ? (byte)' ' : octet;
            }

            escaped[length++] = (byte)'"';
            Append(escaped, length);
        }

        /// <summary>Appends octets.</summary>
        public void Octets(byte[] octets)
        {
            Append(octets, octets.Length);
        }

        /// <summary>Appends a blank field for a number that is put in later.</summary>
        /// <returns>Offset of the field.</returns>
        public int Field(int width)
        {
            int at = _length;
            byte[] blank = new byte[width];

            for (int i = 0; i < width; i++)
            {
                blank[i] = (byte)' ';
            }

            Append(blank, width);
            return at;
        }

        /// <summary>What was written, in an array of its own.</summary>
        public byte[] ToArray()
        {
            byte[] result = new byte[_length];
            Array.Copy(_octets, 0, result, 0, _length);
            return result;
        }

        private void Append(byte[] octets, int count)
        {
            if (_length + count > _octets.Length)
            {
                byte[] larger = new byte[(_length + count) * 2];
                Array.Copy(_octets, 0, larger, 0, _length);
                _octets = larger;
            }

            Array.Copy(octets, 0, _octets, _length, count);
            _length += count;
        }
    }
}
