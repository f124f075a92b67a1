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

    static bool Log(Exception e)
    {
    W("log " + e.Message);
    return false;
    }

    public static void Main()
    {
        try { throw new Exception("a"); } catch (Exception e) when (e.Message == "a") { W("a"); }
        try { try { throw new Exception("b"); } catch (Exception e) when (e.Message == "a") { W("wrong"); } } catch (Exception) { W("b"); }
        try { throw new FormatException("c"); } catch (FormatException e) when (Log(e)) { W("no"); } catch (FormatException) { W("second"); }
    }
}
