using System;
using System.Globalization;

namespace NanoNet.Runtime.Redirection;

/// <summary>Format G of the interpreter, which is also what ToString() without a format does.</summary>
/// <remarks>
/// The interpreter lets printf write two digits more than it needs and then works on the text: cuts it, rounds it, strips zeros, appends an exponent.
/// Some of that goes wrong for round numbers (1E+15 shows as 10000000000000E+15), and firmware sees it, so the same steps are taken here.
/// </remarks>
internal sealed class GeneralFormat
{
    private const int BufferLength = 128;
    private const double TwoToThe63 = 9223372036854775808.0;

    private readonly char[] _text = new char[BufferLength];
    private readonly bool _isInteger;
    private readonly int _usualDigits;
    private int _length;

    private GeneralFormat(string printed, bool isInteger, int usualDigits)
    {
        printed.CopyTo(0, _text, 0, printed.Length);
        _length = printed.Length;
        _isInteger = isInteger;
        _usualDigits = usualDigits;
    }

    private int Sign => _text[0] == '-' ? 1 : 0;

    /// <param name="value">The number.</param>
    /// <param name="isUpper">Whether the exponent is marked with E.</param>
    /// <param name="requested">Number of significant digits; -1 if the format has none.</param>
    /// <returns>Null if there is no such text: the interpreter then throws.</returns>
    public static string? Format(IConvertible value, bool isUpper, int requested)
    {
        var isInteger = value is not (double or float);
        var usual = UsualDigits(value);
        var digits = requested == -1 ? usual : requested;

        if (digits <= 0)
        {
            return null;
        }

        var printed = isInteger
            ? value.ToString(CultureInfo.InvariantCulture)
            : FloatPrinter.Print(value.ToDouble(null), digits + 2, FloatStyle.General, isUpper);
        var format = new GeneralFormat(printed, isInteger, usual);

        if (printed.Length > digits + format.Sign)
        {
            format.Shorten(digits, requested, isUpper ? 'E' : 'e');
        }

        return new string(format._text, 0, format._length);
    }

    private static int UsualDigits(IConvertible value) => value switch
    {
        sbyte or byte => 3,
        short or ushort => 5,
        int or uint => 10,
        long => 19,
        ulong => 20,
        float => 9,

        // What a long cannot hold is the smallest one there, and equal to that only.
        double number => number < TwoToThe63 && number == (long)number ? 15 : 17,
        _ => 0,
    };

    private void Shorten(int digits, int requested, char mark)
    {
        var printedLength = _length;
        var exponent = Exponent();
        var point = Array.IndexOf(_text, '.', 0, _length);

        if (requested <= _usualDigits)
        {
            Cut(digits, printedLength, ref point);
        }

        if (point != -1)
        {
            StripZeros(point);
        }

        if (point == -1 || exponent != 0 || point > digits + Sign)
        {
            AppendExponent(requested, mark, exponent, point, printedLength);
        }
    }

    private int Exponent()
    {
        var mark = Array.FindIndex(_text, 0, _length, character => character is 'e' or 'E');
        return mark < 0 ? 0 : int.Parse(_text.AsSpan(mark + 1, _length - mark - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private void Cut(int digits, int printedLength, ref int point)
    {
        var seen = 0;

        for (var i = 0; i < _length; i++)
        {
            if (!char.IsAsciiDigit(_text[i]) || ++seen != digits)
            {
                continue;
            }

            _length = i + 1;
            var lost = _text[_length];

            if (lost == '.' && _length + 1 < printedLength)
            {
                lost = _text[_length + 1];
                _text[_length] = '\0';
            }
            else if (lost is 'E' or 'e')
            {
                lost = _text[_length - 1];
                _text[_length--] = '\0';
            }
            else
            {
                _text[_length] = '\0';
            }

            // A digit behind a zero at the end is taken for what is left of an error of rounding.
            if (!_isInteger && seen >= 2 && seen >= _usualDigits && _text[_length - 2] == '0')
            {
                _text[--_length] = '\0';
            }
            else if (lost >= '5')
            {
                point += DecimalRounding.Up(_text, ref _length) ? 1 : 0;
            }

            return;
        }
    }

    private void StripZeros(int point)
    {
        while (_length > point && _text[_length - 1] == '0')
        {
            _text[--_length] = '\0';
        }

        if (_length == point + 1)
        {
            _text[--_length] = '\0';
        }
    }

    private void AppendExponent(int requested, char mark, int exponent, int point, int printedLength)
    {
        if (requested > 0 && _length - Sign > 1)
        {
            Array.Copy(_text, 1 + Sign, _text, 2 + Sign, _length - 1);
            _text[1 + Sign] = '.';
            _length++;
        }

        if (exponent == 0)
        {
            exponent = (point == -1 ? printedLength - 1 : point - 1) - Sign;
        }

        var end = FormattableString.Invariant($"{mark}{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        end.CopyTo(0, _text, _length, end.Length);
        _length += end.Length;
    }
}
