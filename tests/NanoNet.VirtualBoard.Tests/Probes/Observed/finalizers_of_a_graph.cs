using System;
using System.Collections;
using System.Diagnostics;
using System.Threading;

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

    static void Make() { Node a = new Node("a"), b = new Node("b"), c = new Node("c"); a.Next = b; b.Next = c; Node d = new Node("d"); d.Next = d; new Node("e").Next = new Node("f"); }

    public static void Main()
    {
        Make(); nanoFramework.Runtime.Native.GC.Run(true); Thread.Sleep(50); nanoFramework.Runtime.Native.GC.Run(true); Thread.Sleep(50); W("end");
    }
}

public class Node { public string N; public Node Next; public Node(string n) { N = n; } ~Node() { Debug.WriteLine("> fin " + N + (Next == null ? "" : Next.N)); } }
