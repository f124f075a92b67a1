using System;
using System.Collections;
using System.Diagnostics;

public class P
{
    delegate string Fn();

    static void W(string s)
    {
        Debug.WriteLine("> " + s);
    }

    static void E(string name, Fn f)
    {
        try
        {
            W(name + " " + f());
        }
        catch (Exception e)
        {
            W(name + " !" + e.GetType().Name + ":" + e.Message);
        }
    }

    public static void Main()
    {
        E("1", () => System.Globalization.CultureInfo.CurrentUICulture.Name + "|" + System.Globalization.CultureInfo.CurrentUICulture);

        E("3", () => new System.Globalization.CultureInfo("").Name + "|" + new System.Globalization.CultureInfo("en-US").Name);
        E("4", () => new System.Globalization.CultureInfo("de").NumberFormat.NumberDecimalSeparator);
        E("5", () => System.Globalization.CultureInfo.CurrentUICulture.Parent.Name);
        E("6", () => System.Globalization.NumberFormatInfo.CurrentInfo.NumberDecimalSeparator + System.Globalization.NumberFormatInfo.CurrentInfo.NumberGroupSeparator + System.Globalization.NumberFormatInfo.CurrentInfo.NegativeSign + System.Globalization.NumberFormatInfo.CurrentInfo.PositiveSign);
        E("7", () => System.Globalization.NumberFormatInfo.CurrentInfo.NumberGroupSizes.Length + "" + System.Globalization.NumberFormatInfo.CurrentInfo.NumberGroupSizes[0]);
        E("8", () => System.Globalization.DateTimeFormatInfo.CurrentInfo.AMDesignator + System.Globalization.DateTimeFormatInfo.CurrentInfo.PMDesignator + System.Globalization.DateTimeFormatInfo.CurrentInfo.DateSeparator + System.Globalization.DateTimeFormatInfo.CurrentInfo.TimeSeparator);
        E("9", () => System.Globalization.DateTimeFormatInfo.CurrentInfo.DayNames[0] + System.Globalization.DateTimeFormatInfo.CurrentInfo.MonthNames.Length + System.Globalization.DateTimeFormatInfo.CurrentInfo.MonthNames[11] + System.Globalization.DateTimeFormatInfo.CurrentInfo.AbbreviatedDayNames[6] + System.Globalization.DateTimeFormatInfo.CurrentInfo.AbbreviatedMonthNames[0]);
        E("10", () => System.Globalization.DateTimeFormatInfo.CurrentInfo.FullDateTimePattern + "|" + System.Globalization.DateTimeFormatInfo.CurrentInfo.LongDatePattern + "|" + System.Globalization.DateTimeFormatInfo.CurrentInfo.LongTimePattern + "|" + System.Globalization.DateTimeFormatInfo.CurrentInfo.MonthDayPattern);
        E("11", () => System.Globalization.DateTimeFormatInfo.CurrentInfo.RFC1123Pattern + "|" + System.Globalization.DateTimeFormatInfo.CurrentInfo.ShortDatePattern + "|" + System.Globalization.DateTimeFormatInfo.CurrentInfo.ShortTimePattern + "|" + System.Globalization.DateTimeFormatInfo.CurrentInfo.SortableDateTimePattern);
        E("12", () => System.Globalization.DateTimeFormatInfo.CurrentInfo.UniversalSortableDateTimePattern + "|" + System.Globalization.DateTimeFormatInfo.CurrentInfo.YearMonthPattern);
        E("13", () => new System.Globalization.CultureInfo(null).Name);
        E("15", () => (System.Globalization.CultureInfo.CurrentUICulture == System.Globalization.CultureInfo.CurrentUICulture).ToString());
    }
}
