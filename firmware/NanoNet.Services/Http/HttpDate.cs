using System;
using NanoNet.Services.Text;

namespace NanoNet.Services.Http
{
    /// <summary>The field line Date, made anew when its second is over. Allocates nothing after start.</summary>
    /// <remarks>RFC 9110 section 6.6.1: a server without a clock sends none. A board's begins in 1970 until somebody sets it.</remarks>
    public sealed class HttpDate
    {
        /// <summary>A clock that shows an earlier year was never set: NetworkHelper draws the line there too.</summary>
        private const int FirstYear = 2021;

        private const int Lifetime = 1000;
        private const string Days = "SunMonTueWedThuFriSat";
        private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

        private readonly byte[] _line = OctetWriter.Of("Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n");
        private long _freshUntil;
        private bool _isSet;

        /// <summary>The line with its CR LF.</summary>
        public byte[] Line
        {
            get { return _line; }
        }

        /// <summary>Brings the line up to date.</summary>
        /// <param name="now">In milliseconds since start.</param>
        /// <returns>Whether the clock is set, and the line is to be sent.</returns>
        public bool Refresh(long now)
        {
            if (now >= _freshUntil)
            {
                _freshUntil = now + Lifetime;
                Write(DateTime.UtcNow);
            }

            return _isSet;
        }

        /// <summary>Writes a date into the line.</summary>
        internal void Write(DateTime time)
        {
            int year = time.Year;
            _isSet = year >= FirstYear;

            if (_isSet)
            {
                Name(6, Days, (int)time.DayOfWeek);
                Two(11, time.Day);
                Name(14, Months, time.Month - 1);
                Two(18, year / 100);
                Two(20, year % 100);
                Two(23, time.Hour);
                Two(26, time.Minute);
                Two(29, time.Second);
            }
        }

        private void Name(int at, string names, int index)
        {
            for (int i = 0; i < 3; i++)
            {
                _line[at + i] = (byte)names[(index * 3) + i];
            }
        }

        private void Two(int at, int number)
        {
            _line[at] = (byte)('0' + (number / 10));
            _line[at + 1] = (byte)('0' + (number % 10));
        }
    }
}
