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
        W(Math.Round(0.5) + "" + Math.Round(1.5) + Math.Round(2.5) + Math.Round(-0.5) + Math.Round(-1.5)); W(Math.Floor(-1.5) + "" + Math.Ceiling(-1.5) + Math.Truncate(-1.7)); W(Math.Abs(-5) + "" + Math.Abs(-5.5) + Math.Abs(int.MinValue) + Math.Abs(-2.5f)); W(Math.Max(1, 2) + "" + Math.Min(1.5, -2) + Math.Max(double.NaN, 1) + Math.Min(double.NaN, 1) + Math.Max(1f, 2f)); W(Math.Sign(-3.0) + "" + Math.Sign(0.0) + Math.Sign(2f)); E("signnan", () => Math.Sign(double.NaN) + "");
        W(Math.Pow(2, 10) + "|" + Math.Pow(2, 0.5) + "|" + Math.Pow(-1, 0.5) + "|" + Math.Pow(0, 0) + "|" + Math.Pow(0, -1)); W(Math.Sqrt(2) + "|" + Math.Sqrt(-1) + "|" + Math.Cbrt(27)); W(Math.Exp(1) + "|" + Math.Log(10) + "|" + Math.Log(0) + "|" + Math.Log(-1) + "|" + Math.Log10(1000)); W(Math.Sin(1) + "|" + Math.Cos(1) + "|" + Math.Tan(1) + "|" + Math.Asin(2) + "|" + Math.Acos(0.5) + "|" + Math.Atan(1) + "|" + Math.Atan2(-1, -1)); W(Math.Sinh(1) + "|" + Math.Cosh(1) + "|" + Math.Tanh(1)); W(Math.IEEERemainder(5, 3) + "|" + Math.IEEERemainder(-5, 3) + "|" + Math.IEEERemainder(1, 0)); W(Math.Clamp(5, 1, 3) + "" + Math.Clamp(-5.5, -1.0, 3.0) + Math.Clamp(double.NaN, 1, 2) + Math.Clamp(7ul, 1ul, 9ul)); W(Math.PI + "|" + Math.E);
        double zero = double.Parse("0"); E("dz", () => (1.0 / zero) + "|" + (-1.0 / zero) + "|" + (zero / zero)); E("fz", () => (1f / (float)zero) + ""); E("rz", () => (1.0 % zero) + ""); double nan = double.NaN; W((nan == nan) + "" + (nan != nan) + (nan < 1) + (nan > 1) + nan.Equals(nan) + double.IsNaN(nan) + nan.CompareTo(1) + 1.0.CompareTo(nan) + 1.0.CompareTo(2.0)); W((0.1 + 0.2 == 0.3) + "" + (0.1f + 0.2f == 0.3f) + ((double)0.1f == 0.1)); W((int)3.99 + "" + (int)-3.99 + (long)1e10 + (byte)3.7f + (uint)4e9 + (char)65.5); W((float)1e40 + "|" + (float)1e-50 + "|" + (double)float.MaxValue + "|" + (float)0.1 + "|" + (double)0.1f);
    }
}
