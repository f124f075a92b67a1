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

    public static void Main()
    {
        E("G", () => (0.0).ToString("G") + "|" + (1.5).ToString("G") + "|" + (-2.345).ToString("G") + "|" + (1234567.891).ToString("G") + "|" + (0.00012345).ToString("G") + "|" + (1e-7).ToString("G") + "|" + (1e15).ToString("G") + "|" + (100.0).ToString("G"));
        E("g", () => (0.0).ToString("g") + "|" + (1.5).ToString("g") + "|" + (-2.345).ToString("g") + "|" + (1234567.891).ToString("g") + "|" + (0.00012345).ToString("g") + "|" + (1e-7).ToString("g") + "|" + (1e15).ToString("g") + "|" + (100.0).ToString("g"));
        E("G1", () => (0.0).ToString("G1") + "|" + (1.5).ToString("G1") + "|" + (-2.345).ToString("G1") + "|" + (1234567.891).ToString("G1") + "|" + (0.00012345).ToString("G1") + "|" + (1e-7).ToString("G1") + "|" + (1e15).ToString("G1") + "|" + (100.0).ToString("G1"));
        E("G2", () => (0.0).ToString("G2") + "|" + (1.5).ToString("G2") + "|" + (-2.345).ToString("G2") + "|" + (1234567.891).ToString("G2") + "|" + (0.00012345).ToString("G2") + "|" + (1e-7).ToString("G2") + "|" + (1e15).ToString("G2") + "|" + (100.0).ToString("G2"));
        E("G5", () => (0.0).ToString("G5") + "|" + (1.5).ToString("G5") + "|" + (-2.345).ToString("G5") + "|" + (1234567.891).ToString("G5") + "|" + (0.00012345).ToString("G5") + "|" + (1e-7).ToString("G5") + "|" + (1e15).ToString("G5") + "|" + (100.0).ToString("G5"));
        E("G10", () => (0.0).ToString("G10") + "|" + (1.5).ToString("G10") + "|" + (-2.345).ToString("G10") + "|" + (1234567.891).ToString("G10") + "|" + (0.00012345).ToString("G10") + "|" + (1e-7).ToString("G10") + "|" + (1e15).ToString("G10") + "|" + (100.0).ToString("G10"));
        E("G17", () => (0.0).ToString("G17") + "|" + (1.5).ToString("G17") + "|" + (-2.345).ToString("G17") + "|" + (1234567.891).ToString("G17") + "|" + (0.00012345).ToString("G17") + "|" + (1e-7).ToString("G17") + "|" + (1e15).ToString("G17") + "|" + (100.0).ToString("G17"));
    }
}
