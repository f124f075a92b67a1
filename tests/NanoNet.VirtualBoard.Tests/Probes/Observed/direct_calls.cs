using System;
public class P
{
    static string D(object o) { return o.GetType().Name + o.ToString() + o.Equals(o); }
    public static void Main()
    {
        System.Diagnostics.Debug.WriteLine("> " + new P().GetType().Name + new int[2].GetType().Name + "x".GetType().Name + new Exception("q").GetType().FullName + typeof(P).GetType().Name + D(3) + D(new P()) + new Q().Me() + new int[] { 3, 4 }.GetEnumerator().MoveNext());
    }
}
public class Q { public string Me() { return this.GetType().Name + base.GetType().Name + base.ToString() + this.ToString(); } public override string ToString() { return "q!"; } }
