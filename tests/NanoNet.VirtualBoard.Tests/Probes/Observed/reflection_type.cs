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
        E("1", () => typeof(int).FullName + " " + typeof(int).Name);
        E("2", () => typeof(R).FullName + " " + typeof(R.N).FullName);
        E("3", () => typeof(R).BaseType.Name + " " + (typeof(object).BaseType == null));
        E("4", () => typeof(R).IsClass.ToString() + typeof(R).IsInterface + typeof(R).IsValueType + typeof(R).IsEnum + typeof(R).IsArray + typeof(R).IsAbstract + typeof(R).IsPublic + typeof(R).IsNotPublic);
        E("5", () => typeof(int).IsValueType.ToString() + typeof(int).IsClass + typeof(int[]).IsArray + typeof(IDisposable).IsInterface + typeof(DayOfWeek).IsEnum);
        E("6", () => typeof(int[]).FullName + " " + typeof(int[]).Name + " " + typeof(int[]).GetElementType().Name);
        E("7", () => (typeof(int).GetElementType() == null).ToString());
        E("8", () => (Type.GetType("System.Int32") == typeof(int)).ToString() + (Type.GetType("No.Such") == null));
        E("9", () => typeof(R).IsSubclassOf(typeof(object)).ToString() + typeof(R).IsInstanceOfType(new R()) + typeof(R).IsInstanceOfType(null));
        E("10", () => typeof(R).ToString() + typeof(string));
        E("11", () => typeof(R).Assembly.GetName().Name);
        E("12", () => typeof(R.N).DeclaringType.Name + (typeof(R).DeclaringType == null));
        E("13", () => (5.GetType() == typeof(int)).ToString() + "s".GetType().Name + new R().GetType().Name);
        E("14", () => typeof(void).Name);
        E("15", () => typeof(R).GetInterfaces().Length + typeof(R).GetInterfaces()[0].Name);
        E("16", () => Type.GetType(null).Name);
    }
}

public class R : IDisposable
{
    public class N
    {
    }

    public void Dispose()
    {
    }
}
