extern alias host;

using NanoNet.Runtime.Redirection;
using Host = host::System.Math;

namespace System;

/// <summary>.NET's, with nanoFramework's members; what .NET refuses has a result.</summary>
public static class Math
{
    public const double E = 2.718281828459045;

    public const double PI = 3.141592653589793;

    public static double Abs(double value) => Host.Abs(value);

    public static int Abs(int value) => value < 0 ? unchecked(-value) : value;

    public static float Abs(float value) => Host.Abs(value);

    public static double Acos(double d) => Host.Acos(d);

    public static double Asin(double d) => Host.Asin(d);

    public static double Atan(double d) => Host.Atan(d);

    public static double Atan2(double y, double x) => Host.Atan2(y, x);

    public static double Cbrt(double d) => Host.Cbrt(d);

    public static double Ceiling(double d) => Host.Ceiling(d);

    public static double Clamp(double value, double min, double max) => max < min ? throw ManagedErrors.Wrong() : Host.Clamp(value, min, max);

    public static long Clamp(long value, long min, long max) => max < min ? throw ManagedErrors.Wrong() : Host.Clamp(value, min, max);

    public static float Clamp(float value, float min, float max) => max < min ? throw ManagedErrors.Wrong() : Host.Clamp(value, min, max);

    public static ulong Clamp(ulong value, ulong min, ulong max) => max < min ? throw ManagedErrors.Wrong() : Host.Clamp(value, min, max);

    public static double Cos(double a) => Host.Cos(a);

    public static double Cosh(double value) => Host.Cosh(value);

    public static double Exp(double d) => Host.Exp(d);

    public static double Floor(double d) => Host.Floor(d);

    public static double IEEERemainder(double x, double y) => Host.IEEERemainder(x, y);

    public static double Log(double d) => Host.Log(d);

    public static double Log10(double d) => Host.Log10(d);

    public static double Max(double val1, double val2) => Host.Max(val1, val2);

    public static int Max(int val1, int val2) => Host.Max(val1, val2);

    public static float Max(float val1, float val2) => Host.Max(val1, val2);

    public static double Min(double val1, double val2) => Host.Min(val1, val2);

    public static int Min(int val1, int val2) => Host.Min(val1, val2);

    public static float Min(float val1, float val2) => Host.Min(val1, val2);

    public static double Pow(double x, double y) => Host.Pow(x, y);

    public static double Round(double a) => Host.Round(a);

    public static int Sign(double value) => double.IsNaN(value) ? 0 : Host.Sign(value);

    public static int Sign(float value) => float.IsNaN(value) ? 0 : Host.Sign(value);

    public static double Sin(double a) => Host.Sin(a);

    public static double Sinh(double value) => Host.Sinh(value);

    public static double Sqrt(double d) => Host.Sqrt(d);

    public static double Tan(double a) => Host.Tan(a);

    public static double Tanh(double value) => Host.Tanh(value);

    public static double Truncate(double d) => Host.Truncate(d);
}
