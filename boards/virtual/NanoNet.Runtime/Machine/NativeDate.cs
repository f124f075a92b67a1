using System;

namespace NanoNet.Runtime;

/// <summary>nn_tls_date of nanonet_board.h.</summary>
internal struct NativeDate
{
    public int Year;
    public int Month;
    public int Day;
    public int Hour;
    public int Minute;
    public int Second;

    public readonly DateTime ToDateTime() => new(Year, Month, Day, Hour, Minute, Second, DateTimeKind.Utc);
}
