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
            W(name + " !" + e.GetType().Name);
        }
    }

    static string Sw(Color c) { switch (c) { case Color.Red: return "R"; case Color.Green: return "G"; case Color.Blue: return "B"; default: return "?"; } }

    public static void Main()
    {
        E("1", () => Color.Green.ToString());
        E("2", () => ((Color)9).ToString());
        E("3", () => (Fl.A | Fl.C).ToString());
        E("4", () => Fl.None.ToString() + Fl.All.ToString());
        E("5", () => ((int)Color.Blue).ToString() + (Color)2);
        E("6", () => (Color.Green == (Color)1).ToString());
        E("7", () => Color.Red.Equals(Color.Red).ToString() + Color.Red.Equals(Color.Blue));
        E("8", () => Color.Blue.GetHashCode().ToString());
        E("9", () => ((object)Color.Blue).GetType().FullName);
        E("10", () => (((object)Color.Blue) is int).ToString() + (((object)Color.Blue) is Color) + (((object)Color.Blue) is Enum) + (((object)Color.Blue) is ValueType));
        E("11", () => ((int)(object)Color.Blue).ToString());
        E("12", () => ((Color)(object)1).ToString());
        E("13", () => (Fl.A | Fl.C & ~Fl.A).ToString());
        E("14", () => ((Fl.A | Fl.C) & Fl.C).ToString());
        E("15", () => ((Fl)255).ToString());
        E("16", () => Sm.X.ToString() + ((Sm)200).ToString() + (byte)Sm.Y);
        E("17", () => Lo.Big.ToString() + (long)Lo.Big);
        E("18", () => Neg.M.ToString() + (int)Neg.M + ((Neg)(-1)).ToString());
        E("19", () => string.Format("{0} {1} {2}", Color.Red, Fl.A, (Color)7));
        E("20", () => "x" + Color.Green + Fl.B);
        E("21", () => $"{Color.Green}|{Fl.B}|{Color.Green:D}");
        E("22", () => typeof(Color).Name + typeof(Color).BaseType.FullName + typeof(Color).IsEnum + typeof(Color).IsValueType);
        E("23", () => (Color.Red + 1).ToString() + (Color.Blue - Color.Red));





        E("29", () => (Color.Red is Color c ? c : Color.Blue).ToString());
        E("30", () => Sw(Color.Red) + Sw(Color.Blue) + Sw((Color)44));
        E("31", () => Fl.C.HasFlag(Fl.C).ToString() + (Fl.A | Fl.B).HasFlag(Fl.B) + Fl.A.HasFlag(Fl.B) + Fl.A.HasFlag(Fl.None));

        E("33", () => ((Color)1.9).ToString() + (Color)(-1));
        E("34", () => new Hashtable { { Color.Red, "r" } }[Color.Red] + "");
        E("35", () => new Hashtable { { Color.Red, "r" } }[0] + "n");
        E("36", () => new ArrayList { Color.Red, Color.Blue }.IndexOf(Color.Blue).ToString());
        E("37", () => Array.IndexOf(new Color[] { Color.Red, Color.Blue }, Color.Blue).ToString());
        E("38", () => object.Equals(Color.Red, Color.Red).ToString() + object.ReferenceEquals(Color.Red, Color.Red));
    }
}

public enum Color
{
    Red,
    Green,
    Blue,
}

[Flags]
public enum Fl
{
    None = 0,
    A = 1,
    B = 2,
    C = 4,
    All = 7,
}

public enum Sm : byte
{
    X = 1,
    Y = 255,
}

public enum Lo : long
{
    Big = 1L << 40,
}

public enum Neg
{
    M = -5,
}
