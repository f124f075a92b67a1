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
        E("ArgumentException", () => new ArgumentException().Message);
        E("ArgumentNullException", () => new ArgumentNullException().Message);
        E("ArgumentOutOfRangeException", () => new ArgumentOutOfRangeException().Message);
        E("FormatException", () => new FormatException().Message);
        E("IndexOutOfRangeException", () => new IndexOutOfRangeException().Message);
        E("InvalidCastException", () => new InvalidCastException().Message);
        E("InvalidOperationException", () => new InvalidOperationException().Message);
        E("NotImplementedException", () => new NotImplementedException().Message);
        E("NotSupportedException", () => new NotSupportedException().Message);
        E("NullReferenceException", () => new NullReferenceException().Message);
        E("ObjectDisposedException", () => new ObjectDisposedException().Message);
        E("OutOfMemoryException", () => new OutOfMemoryException().Message);
        E("TimeoutException", () => new TimeoutException().Message);
        E("SystemException", () => new SystemException().Message);
        E("ApplicationException", () => new ApplicationException().Message);
        E("PlatformNotSupportedException", () => new PlatformNotSupportedException().Message);
        E("System.IO.IOException", () => new System.IO.IOException().Message);
        E("AppDomainUnloadedException", () => new AppDomainUnloadedException().Message);
    }
}
