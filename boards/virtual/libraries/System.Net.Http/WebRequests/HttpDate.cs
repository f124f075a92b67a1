namespace System.Net;

/// <summary>Dates in the three forms of HTTP (RFC 9110 section 5.6.7), told apart by whether the second part is a word.</summary>
internal static class HttpDate
{
    private const int MostParts = 8;
    private const int FirstYearWithTwoDigits = 80;
    private const int Gmt = -1000;
    private const int Unknown = -999;

    /// <exception cref="Exception">Not a date.</exception>
    public static DateTime Parse(string text)
    {
        int[] parts = new int[MostParts];
        bool isAsctime = false;
        int count = 0;
        int i = 0;

        while (i < text.Length && count < MostParts)
        {
            int start = i;

            if (IsDigit(text[i]))
            {
                while (i < text.Length && IsDigit(text[i]))
                {
                    parts[count] = (parts[count] * 10) + (text[i] - '0');
                    i++;
                }

                count++;
            }
            else if (UriScheme.IsLetter(text[i]))
            {
                while (i < text.Length && UriScheme.IsLetter(text[i]))
                {
                    i++;
                }

                parts[count] = Number(text.Substring(start, i - start).ToLower());

                // The year's place is a time zone's, too, in the form of asctime.
                if (parts[count] == Unknown && !(isAsctime && count == 6))
                {
                    throw Error();
                }

                isAsctime |= count == 1;
                count++;
            }
            else
            {
                i++;
            }
        }

        return Make(parts, count, isAsctime);
    }

    private static DateTime Make(int[] parts, int count, bool isAsctime)
    {
        int day = parts[isAsctime ? 2 : 1];
        int month = parts[isAsctime ? 1 : 2];
        int time = isAsctime ? 3 : 4;
        int year = parts[isAsctime ? 6 : 3];

        // "GMT" or the like stands before the year.
        if (isAsctime && (year == Unknown || year == Gmt))
        {
            year = parts[7];
        }

        if (year < 100)
        {
            year += year < FirstYearWithTwoDigits ? 2000 : 1900;
        }

        if (count < 4 || day > 31 || parts[time] > 23 || parts[time + 1] > 59 || parts[time + 2] > 59)
        {
            throw Error();
        }

        return new DateTime(year, month, day, parts[time], parts[time + 1], parts[time + 2], 0);
    }

    /// <summary>The number of a month, or that of a day of the week.</summary>
    private static int Number(string word)
    {
        if (word.Length < 3)
        {
            return word == "ut" ? Gmt : Unknown;
        }

        switch (word.Substring(0, 3))
        {
            case "sun":
                return 0;
            case "jan":
            case "mon":
                return 1;
            case "feb":
            case "tue":
                return 2;
            case "mar":
            case "wed":
                return 3;
            case "apr":
            case "thu":
                return 4;
            case "may":
            case "fri":
                return 5;
            case "jun":
            case "sat":
                return 6;
            case "jul":
                return 7;
            case "aug":
                return 8;
            case "sep":
                return 9;
            case "oct":
                return 10;
            case "nov":
                return 11;
            case "dec":
                return 12;
            case "gmt":
            case "utc":
                return Gmt;
            default:
                return Unknown;
        }
    }

    private static bool IsDigit(char c)
    {
        return c >= '0' && c <= '9';
    }

    private static Exception Error()
    {
        return new Exception("Invalid Date in HTTP header");
    }
}
