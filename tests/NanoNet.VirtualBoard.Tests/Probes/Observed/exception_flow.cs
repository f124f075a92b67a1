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

    static string R(int n)
    {
    try
    {
    if (n == 0) return "try";
    if (n == 1) throw new FormatException();
    if (n == 2) throw new ArgumentNullException();
    throw new Exception();
    }
    catch (FormatException)
    {
    return "format";
    }
    catch (ArgumentException)
    {
    return "argument";
    }
    catch
    {
    return "any";
    }
    finally
    {
    W("finally" + n);
    }
    }

    public static void Main()
    {
        W(R(0)); W(R(1)); W(R(2)); W(R(3));
        try { try { throw new FormatException("1"); } finally { W("finally"); } } catch (FormatException e) { W(e.Message); }
        try { try { throw new FormatException("1"); } catch (FormatException) { throw new InvalidOperationException("2"); } finally { W("f2"); } } catch (Exception e) { W(e.GetType().Name + e.Message); }
        try { try { throw new FormatException("3"); } catch (FormatException) { throw; } } catch (Exception e) { W(e.Message); }
        try { try { throw new Exception("first"); } finally { throw new Exception("second"); } } catch (Exception e) { W(e.Message); }
        for (int i = 0; i < 3; i++) { try { if (i == 1) continue; if (i == 2) break; W("body" + i); } finally { W("fin" + i); } }
    }
}
