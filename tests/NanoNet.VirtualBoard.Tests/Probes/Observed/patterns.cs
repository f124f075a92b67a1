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

    int A;
    P B;
    enum State { Idle, Run, Pause, Stop }
    static State Next(State s, char c) => c switch { _ when c == 'x' => State.Stop, _ when s == State.Idle && c == 's' => State.Run, _ when s == State.Run && c == 'p' => State.Pause, _ when s == State.Pause && c == 'g' => State.Run, _ => s };
    static string Describe(object o) => o switch { null => "null;", int i when i < 0 => "neg;", int i => "int" + i + ";", string { Length: > 1 } s => "str" + s.Length + ";", int[] a => "arr" + a.Length + ";", double d => "dbl;", State st => "enum;", _ => "other;" };
    static string Grade(int g) => g switch { >= 90 => "A", >= 80 => "B", < 0 => "!", _ => "F" };

    public static void Main()
    {
        State s = State.Idle; string trace = ""; foreach (char c in "sgpgx".ToCharArray()) { s = Next(s, c); trace += (int)s; } W(trace);
        W(Describe(null) + Describe(5) + Describe("ab") + Describe(new int[] { 1, 2 }) + Describe(2.5) + Describe(State.Run) + Describe('c') + Describe(-3));

        W(Grade(95) + Grade(85) + Grade(-1) + Grade(50)); P p = new P { A = 1, B = new P { A = 2 } }; W((p is { A: 1, B: { A: 2 } }) + " " + (p is { B.A: 3 }) + " " + (p is { B: null }));
        string t = "two"; int v = t switch { "one" => 1, "two" => 2, "three" => 3, _ => 0 }; W(v.ToString());
    }
}
