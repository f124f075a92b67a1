using System;
using System.Collections;
using System.Diagnostics;

public class P
{
    delegate string F();

    static void W(string s)
    {
        Debug.WriteLine("> " + s);
    }

    static void E(string name, F f)
    {
        try
        {
            W(name + " " + f());
        }
        catch (Exception e)
        {
            W(name + " !" + e.GetType().Name);
        }
    }

    static string S(C c)
    {
    switch (c)
    {
    case C.A:
    return "a";
    case C.B:
    return "b";
    default:
    return "other";
    }
    }

    public static void Main()
    {
        E("1", () => C.B.ToString());
        E("2", () => ((int)C.B).ToString());
        E("3", () => ((C)99).ToString());
        E("4", () => (Fl.X | Fl.Z).ToString());
        E("5", () => (Fl.X | Fl.Z).HasFlag(Fl.Z).ToString() + Fl.X.HasFlag(Fl.Z));
        E("6", () => (C.A == 0).ToString() + (C.A < C.B) + (C.B - C.A));
        E("7", () => ((byte)By.Max).ToString() + By.Max);
        E("8", () => C.B.Equals(C.B).ToString() + C.B.Equals(1));
        E("9", () => C.B.GetHashCode().ToString());
        E("10", () => typeof(C).IsEnum.ToString() + typeof(C).BaseType.Name);
        E("11", () => string.Format("{0}", C.B));
        E("12", () => $"{C.B}");
        E("13", () => ("" + C.B));
        E("14", () => ((object)C.B).ToString() + ((object)C.B).GetType().Name);
        E("15", () => S(C.A) + S(C.B) + S((C)7));
        E("16", () => ((Lo)(-1)).ToString());
        E("17", () => (C.B | (C)4).ToString() + (~C.A));
        E("18", () => object.Equals(C.B, C.B).ToString());
    }
}

public enum C
{
    A,
    B = 5,
}

[Flags]
public enum Fl
{
    X = 1,
    Y = 2,
    Z = 4,
}

public enum By : byte
{
    Max = 255,
}

public enum Lo : long
{
    Big = 1L << 40,
}
