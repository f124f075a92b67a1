using System;
using System.Collections;
using System.Diagnostics;
using System.Reflection;

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

    delegate void A();
    static string Do(A a) { a(); return "ok"; }
    static int Zero() { return 0; }

    public static void Main()
    {
        E("1", () => new Version(-1, 0) + "");
        E("2", () => new Version(1, 2, 3, -4) + "");
        E("3", () => Convert.FromBase64String("abc").Length + "");
        E("4", () => Convert.FromBase64String(null).Length + "");
        E("5", () => Convert.FromBase64String("a$bc").Length + "");
        E("6", () => Convert.ToBase64String(null) + "");
        E("8", () => Convert.ToBase64String(new byte[2], -1, 1) + "");
        E("9", () => Convert.ToBase64String(new byte[2], 0, -1) + "");
        E("10", () => Convert.FromBase64CharArray(null, 0, 1).Length + "");
        E("11", () => Convert.FromBase64CharArray(new char[2], 0, 5).Length + "");
        E("12", () => Convert.ToBase64String(new byte[2], (Base64FormattingOptions)7));
        E("13", () => new Random().Next(-1) + "");
        E("14", () => Do(() => new Random().NextBytes(null)));
        E("15", () => new Random().Next(0) + "");
        E("16", () => int.Parse("x") + "");
        E("17", () => int.Parse(null) + "");
        E("18", () => int.Parse("99999999999") + "");
        E("19", () => 5.ToString("Q"));
        E("20", () => 5.ToString("D99"));
        E("21", () => 5.ToString("D100"));
        E("22", () => new DateTime(2000, 1, 32) + "");
        E("23", () => new DateTime(2000, 0, 1) + "");
        E("24", () => new DateTime(2000, 1, 1, 0, 60, 0) + "");
        E("25", () => new DateTime(1600, 1, 1) + "");
        E("26", () => DateTime.FromUnixTimeSeconds(-1) + "");

        E("28", () => new Guid("zz") + "");
        E("29", () => (1 / Zero()) + "");
        E("30", () => (1L / Zero()) + "" + (1.0 / Zero()));
        E("31", () => (5 % Zero()) + "");
        E("32", () => ((P)(object)"x") + "");
        E("33", () => ((IList)(object)"x") + "");
        E("34", () => Do(() => { Fn f = null; f(); }));
        E("35", () => Do(() => { throw new Exception(); }));
        E("36", () => Do(() => { throw new Exception(null); }));
        E("37", () => Do(() => { throw new Exception(""); }));
        E("38", () => Do(() => { throw new ApplicationException(); }));
        E("39", () => Do(() => { throw new ArgumentException(); }));
        E("40", () => Do(() => { throw new ArgumentException(null, "p"); }));
        E("41", () => Do(() => { throw new ArgumentException("m", "p"); }));
        E("42", () => Do(() => { throw new ArgumentNullException(); }));
        E("43", () => Do(() => { throw new ArgumentNullException("p"); }));
        E("44", () => Do(() => { throw new ArgumentNullException("p", "m"); }));
        E("45", () => Do(() => { throw new ArgumentOutOfRangeException(); }));
        E("46", () => Do(() => { throw new ArgumentOutOfRangeException("p"); }));
        E("47", () => Do(() => { throw new ArgumentOutOfRangeException("p", "m"); }));
        E("48", () => Do(() => { throw new IndexOutOfRangeException(); }));
        E("49", () => Do(() => { throw new InvalidOperationException(); }));
        E("50", () => Do(() => { throw new NotImplementedException(); }));
        E("51", () => Do(() => { throw new OutOfMemoryException(); }));
        E("52", () => Do(() => { throw new MyEx(); }));
        E("53", () => Do(() => { throw new MyEx2(); }));
        E("54", () => Do(() => ArgumentNullException.ThrowIfNull(null)));
        E("55", () => Do(() => ArgumentNullException.ThrowIfNull(null, "q")));
        E("56", () => Do(() => ArgumentException.ThrowIfNullOrEmpty("")));
        E("57", () => Do(() => ArgumentException.ThrowIfNullOrEmpty(null)));
        E("58", () => new ArgumentException("m", "p").ParamName + new ArgumentNullException("q").ParamName + (new ArgumentOutOfRangeException().ParamName == null));
        E("59", () => Math.Clamp(1.0, 3.0, 2.0) + "");
        E("60", () => Math.Clamp(1L, 3L, 2L) + "");
        E("61", () => Do(() => GC.SuppressFinalize(null)));
        E("62", () => Do(() => { object o = DayOfWeek.Friday; string s = (string)o; }));
        E("63", () => Do(() => { Enum e = DayOfWeek.Friday; e.HasFlag(ConsoleColor2.A); }));
        E("64", () => Do(() => new WeakReference(null).Target.ToString()));
        E("65", () => Do(() => { throw new InvalidCastException(); }));
        E("67", () => Do(() => { throw new NotSupportedException(null); }));
        E("68", () => Do(() => { throw new SystemException(); }));
        E("69", () => Do(() => { throw new NullReferenceException("mine"); }));
        E("70", () => Do(() => { throw new FormatException(null, null); }));
        E("71", () => new Exception("m", new Exception("i")).ToString() + "|" + new MyEx().ToString() + "|" + new MyEx2().ToString());
        E("72", () => new System.Threading.Timer(null, null, 0, 0) + "");
        E("73", () => Assembly.Load("nope") + "");
        E("74", () => Assembly.Load((string)null) + "");
        E("75", () => typeof(P).Assembly.GetType("Nope", true) + "");
    }
}

public class MyEx : Exception { } public class MyEx2 : ArgumentException { public MyEx2() : base() { } } public enum ConsoleColor2 : long { A }
