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

    public static void Main()
    {
        Acc a = new Acc { Balance = 5 }; a.Balance += 10; W(a.Balance + " " + a.Log); try { a.Balance = -1; } catch (ArgumentException e) { W("refused " + (e.ParamName ?? "null")); }
        W(a["x"].ToString() + a[2, 3]); a["y"] = 4; W(a.Log); W(Acc.Count.ToString()); W(new Acc().Init + new Acc { Init = "set" }.Init);
        IAcc i = a; i.Balance = 50; W(i.Balance.ToString()); Acc.Count++; ++Acc.Count; W(Acc.Count.ToString());
        a.Sub = new Acc(); a.Sub.Balance = 3; a.Sub.Balance *= 4; W(a.Sub.Balance.ToString()); W((a?.Sub?.Sub == null).ToString()); a.Arr[1] += 5; W(a.Arr[1].ToString());
    }
}

public interface IAcc
{
    int Balance { get; set; }
}

public class Acc : IAcc
{
    private int _b;

    public static int Count { get; set; } = 3;

    public string Log { get; private set; } = "";

    public string Init { get; init; } = "default";

    public Acc Sub { get; set; }

    public int[] Arr { get; } = new int[2];

    public int Balance
    {
        get
        {
            return _b;
        }

        set
        {
            if (value < 0)
            {
                throw new ArgumentException("neg", nameof(value));
            }

            Log += "[" + value + "]";
            _b = value;
        }
    }

    public int this[string k]
    {
        get { return k.Length; }
        set { Log += k + value; }
    }

    public int this[int a, int b]
    {
        get { return a * b; }
    }
}
