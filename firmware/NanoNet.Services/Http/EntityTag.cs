using System;
using NanoNet.Services.Text;

namespace NanoNet.Services.Http
{
    /// <summary>Entity tags (RFC 9110 section 8.8.3): makes them, and finds them in conditions.</summary>
    internal static class EntityTag
    {
        private const uint Basis = 2166136261;
        private const uint Prime = 16777619;

        // Boxed once, see HeadScanner.
        private static readonly object s_comma = (byte)',';

        /// <summary>The tag of a file: a hash (FNV-1a) of its octets, in quotes. The same file has the same tag after a reboot.</summary>
        internal static string Of(byte[] octets)
        {
            uint hash = Basis;

            for (int i = 0; i < octets.Length; i++)
            {
                hash = (hash ^ octets[i]) * Prime;
            }

            return "\"" + HexText.Number(hash) + "\"";
        }

        /// <summary>Whether a field's value is a tag, and a strong one.</summary>
        internal static bool Is(byte[] buffer, int start, int end, byte[] tag)
        {
            if (end - start != tag.Length)
            {
                return false;
            }

            for (int i = 0; i < tag.Length; i++)
            {
                if (buffer[start + i] != tag[i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Whether a list of tags has one, weak or strong, or is <c>*</c>.</summary>
        internal static bool ListHas(byte[] buffer, int start, int end, byte[] tag)
        {
            while (start < end)
            {
                int comma = Array.IndexOf(buffer, s_comma, start, end - start);
                int itemEnd = comma < 0 ? end : comma;
                int item = OctetText.SkipSpace(buffer, start, itemEnd);
                int last = OctetText.TrimSpace(buffer, item, itemEnd);

                if (last - item > 2 && buffer[item] == (byte)'W' && buffer[item + 1] == (byte)'/')
                {
                    item += 2;
                }

                if (Is(buffer, item, last, tag) || (last - item == 1 && buffer[item] == (byte)'*'))
                {
                    return true;
                }

                start = itemEnd + 1;
            }

            return false;
        }
    }
}
