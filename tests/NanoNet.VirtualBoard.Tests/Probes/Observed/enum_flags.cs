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

    static string Day(DayOfWeek d) { return d == DayOfWeek.Friday ? "fri" : "other"; }

    public static void Main()
    {
        E("1", () => Fl.A.HasFlag(Fl.A | Fl.C).ToString() + (Fl.A | Fl.C).HasFlag(Fl.A | Fl.C) + (Fl.A | Fl.B).HasFlag(Fl.A | Fl.C));
        E("3", () => Color.Red.Equals(Color.Blue).ToString());
        E("5", () => new ArrayList { 0, 1 }.IndexOf(Color.Green).ToString() + new ArrayList { Color.Green }.IndexOf(1) + new ArrayList { Color.Green }.Contains(Fl.A));
        E("6", () => new Hashtable { { 1, "one" } }.Contains(Color.Green).ToString() + new Hashtable { { Color.Green, "x" } }.Contains(1));
        E("7", () => Fl.C.GetHashCode() + " " + Sm.Y.GetHashCode() + " " + ((object)Sm.Y).GetHashCode());
        E("8", () => (((object)Color.Green) as Enum).ToString());
        E("9", () => ((Enum)Color.Green).GetType().Name + ((Enum)Color.Green).Equals(Color.Green));
        E("10", () => ((int)(object)Sm.X).ToString());
        E("11", () => ((byte)(object)Sm.X).ToString());
        E("12", () => ((Fl)(object)Color.Green).ToString());
        E("13", () => (((object)1) is Color).ToString() + (((object)Color.Green) is Fl));
        E("14", () => string.Concat(Color.Green, "a") + string.Concat((object)Color.Green, Fl.B));
        E("15", () => new System.Text.StringBuilder().Append(Color.Green).Append(Fl.B).ToString());
        E("16", () => string.Format("{0:X} {0:D} {0:G} {0,4}|", Color.Blue));
        E("17", () => Color.Blue.ToString().Length + ((Color)(-3)).ToString() + ((Sm)0).ToString());
        E("18", () => Day(DayOfWeek.Friday) + DayOfWeek.Friday + (int)DayOfWeek.Sunday);
        E("19", () => ((ValueType)Color.Blue).ToString() + ((object)Color.Blue));
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
