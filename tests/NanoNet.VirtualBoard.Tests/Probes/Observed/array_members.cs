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

    static int[] A = { 1, 2, 3 };

    public static void Main()
    {
        E("1", () => A.Length.ToString());
        E("2", () => Array.IndexOf(A, 2).ToString());
        E("3", () => Array.IndexOf(A, 9).ToString());
        E("4", () => Array.IndexOf(A, 2, 2).ToString());
        E("5", () => Array.IndexOf(A, 1, 0, 2).ToString());
        E("6", () => Array.IndexOf(A, 1, 9).ToString());
        E("7", () => Array.IndexOf(A, "x").ToString());
        E("8", () => Array.IndexOf(null, 1).ToString());
        E("11", () => ((Array)A).GetValue(1).ToString());
        E("12", () => ((Array)A).GetValue(9).ToString());
        E("13", () => ((IList)A).IsFixedSize.ToString() + A.IsReadOnly + A.IsSynchronized + A.IsFixedSize);
        E("14", () => object.ReferenceEquals(A.SyncRoot, A).ToString());
        E("15", () => ((IList)A).Contains(2).ToString() + ((IList)A).IndexOf(3));
        E("16", () => ((ICollection)A).Count.ToString());
        E("17", () => ((IList)A)[1].ToString());
        E("18", () => ((IList)A).Add(5).ToString());
        E("19", () => ((int[])A.Clone()).Length.ToString() + object.ReferenceEquals(A.Clone(), A));
        E("20", () => A.GetType().ToString() + A);
        E("21", () => Array.CreateInstance(typeof(int), 3).Length.ToString());
        E("22", () => Array.CreateInstance(typeof(string), -1).Length.ToString());
        E("24", () => Array.CreateInstance(typeof(int), 2).GetType().FullName);
        E("25", () => new int[-1 + int.Parse("0")].Length.ToString());
    }
}
