namespace NanoNet.Services.Http
{
    /// <summary>The value of a Range field that asks for one range of octets (RFC 9110 section 14.1.2). Reused; allocates nothing.</summary>
    public sealed class ByteRange
    {
        private const int None = -1;

        private int _first;
        private int _length;
        private int _at;
        private bool _isUnderstood;

        /// <summary>Whether the value is one range of octets. If not, the field is to be ignored: so it is with several ranges, which a server need not serve.</summary>
        public bool IsUnderstood
        {
            get { return _isUnderstood; }
        }

        /// <summary>The first octet.</summary>
        public int First
        {
            get { return _first; }
        }

        /// <summary>Octets; 0 if the file has none of those asked for.</summary>
        public int Length
        {
            get { return _length; }
        }

        /// <summary>Reads a value.</summary>
        /// <param name="buffer">Holds it.</param>
        /// <param name="start">Where it begins.</param>
        /// <param name="end">Where it ends.</param>
        /// <param name="fileLength">Octets of the file.</param>
        public void Parse(byte[] buffer, int start, int end, int fileLength)
        {
            _isUnderstood = false;
            _first = 0;
            _length = 0;
            _at = start + OctetText.Bytes.Length;

            if (_at >= end || !OctetText.EqualsIgnoreCase(buffer, start, OctetText.Bytes))
            {
                return;
            }

            int first = Number(buffer, end);

            if (_at >= end || buffer[_at] != (byte)'-')
            {
                return;
            }

            _at++;
            int last = Number(buffer, end);

            // Neither number, or the last before the first: no range at all.
            if (_at != end || (first == None && last == None) || (first != None && last != None && last < first))
            {
                return;
            }

            _isUnderstood = true;

            if (first == None)
            {
                _length = last < fileLength ? last : fileLength;
                _first = fileLength - _length;
                return;
            }

            if (first < fileLength)
            {
                _first = first;
                _length = (last == None || last >= fileLength ? fileLength - 1 : last) - first + 1;
            }
        }

        // A number beyond what an int holds is beyond every file too.
        private int Number(byte[] buffer, int end)
        {
            int number = None;

            while (_at < end && buffer[_at] >= (byte)'0' && buffer[_at] <= (byte)'9')
            {
                int digit = buffer[_at] - '0';
                number = number == None ? digit : number > (int.MaxValue - 9) / 10 ? int.MaxValue : (number * 10) + digit;
                _at++;
            }

            return number;
        }
    }
}
