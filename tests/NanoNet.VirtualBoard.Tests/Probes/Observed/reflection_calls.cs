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
            W(name + " !" + e.GetType().Name);
        }
    }

    delegate void Vd();
    static string Stat2() { return "2"; }
    static string Names(MethodInfo[] m) { string s = ""; foreach (MethodInfo i in m) s += i.Name + ","; return s; }
    static string Fields(FieldInfo[] m) { string s = ""; foreach (FieldInfo i in m) s += i.Name + ","; return s; }
    static string SetField() { Outer o = new Outer(); typeof(Outer).GetField("Pub").SetValue(o, 99); return o.Pub.ToString(); }
    static string Throwing() { try { typeof(Outer).GetMethod("Throw").Invoke(new Outer(), null); return "none"; } catch (Exception e) { return e.GetType().Name + (e.InnerException == null ? "-" : e.InnerException.GetType().Name); } }

    public static void Main()
    {
        E("1", () => typeof(int).FullName + typeof(string).Name + typeof(int[]).Name + typeof(int[]).FullName + typeof(object[][]).FullName);
        E("2", () => typeof(Outer.Inner).FullName + " " + typeof(Outer.Inner).Name);
        E("3", () => new Outer().GetType() + "");
        E("4", () => typeof(Outer).BaseType.FullName + (typeof(object).BaseType == null));
        E("5", () => typeof(Outer).IsClass + " " + typeof(IFace).IsInterface + " " + typeof(Abs).IsAbstract + " " + typeof(int).IsValueType + typeof(int[]).IsArray + typeof(Outer).IsPublic);
        E("6", () => typeof(int[]).GetElementType().FullName);
        E("7", () => (typeof(int).GetElementType() == null).ToString());
        E("8", () => typeof(Outer).GetMethod("Add").Invoke(new Outer(), new object[] { 2, 3 }) + "");
        E("9", () => typeof(Outer).GetMethod("Stat").Invoke(null, new object[] { "z" }) + "");
        E("10", () => (typeof(Outer).GetMethod("Nope") == null).ToString());
        E("11", () => typeof(Outer).GetField("Pub").GetValue(new Outer()) + "");
        E("12", () => typeof(Outer).GetField("_priv", BindingFlags.NonPublic | BindingFlags.Instance).GetValue(new Outer()) + "");
        E("13", () => SetField());
        E("14", () => Throwing());
        E("15", () => typeof(Outer).GetMethods().Length > 2 ? "many" : "few");
        E("16", () => Names(typeof(Outer).GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance)));
        E("17", () => Fields(typeof(Outer).GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)));
        E("18", () => typeof(Outer).GetConstructor(new Type[0]).Invoke(new object[0]).GetType().Name);
        E("19", () => typeof(Outer).GetConstructor(new Type[] { typeof(int) }).Invoke(new object[] { 77 }).ToString());
        E("20", () => (typeof(Outer).GetConstructor(new Type[] { typeof(string) }) == null).ToString());
        E("21", () => Type.GetType("Outer") + " " + (Type.GetType("No.Such") == null));
        E("22", () => Type.GetType("System.Int32").FullName);
        E("23", () => typeof(Outer).IsInstanceOfType(new Outer()) + " " + typeof(IFace).IsInstanceOfType(new Impl()) + " " + typeof(Outer).IsInstanceOfType(null));
        E("24", () => typeof(Impl).GetInterfaces().Length + typeof(Impl).GetInterfaces()[0].Name);
        E("25", () => typeof(Sub).IsSubclassOf(typeof(Outer)) + " " + typeof(Outer).IsSubclassOf(typeof(Outer)) + " " + typeof(Sub).IsSubclassOf(typeof(object)));
        E("26", () => (typeof(int) == 5.GetType()).ToString() + typeof(int).Equals(typeof(long)) + (typeof(Outer) != typeof(Sub)));
        E("27", () => typeof(Outer).Assembly.GetName().Name.Length > 0 ? "asm" : "none");
        E("28", () => typeof(Outer).GetMethod("Add").Name + typeof(Outer).GetMethod("Add").ReturnType + typeof(Outer).GetMethod("Add").DeclaringType);
        E("29", () => typeof(Outer).GetMethod("Add").GetParameters().Length + " " + typeof(Outer).GetMethod("Add").GetParameters()[0].ParameterType);
        E("30", () => typeof(Outer).GetMethod("Add").IsPublic + " " + typeof(Outer).GetMethod("Stat").IsStatic + " " + typeof(Abs).GetMethod("M").IsAbstract + typeof(Outer).GetMethod("Virt").IsVirtual + typeof(Outer).GetMethod("Virt").IsFinal);
        E("31", () => typeof(Outer).GetField("Pub").FieldType + " " + typeof(Outer).GetField("Pub").Name + " " + typeof(Outer).GetField("Pub").DeclaringType);
        E("32", () => typeof(Sub).GetMethod("Virt").Invoke(new Sub(), null) + "" + typeof(Outer).GetMethod("Virt").Invoke(new Sub(), null));
        E("33", () => typeof(Outer).GetMethod("Add").Invoke(new Outer(), new object[] { 2 }) + "");
        E("34", () => typeof(Outer).GetMethod("Add").Invoke(new Outer(), new object[] { "a", "b" }) + "");
        E("35", () => typeof(Outer).GetMethod("Void").Invoke(new Outer(), null) == null ? "null" : "val");
        E("36", () => typeof(Outer).GetCustomAttributes(false).Length + "");
        E("37", () => ((Marker)typeof(Outer).GetCustomAttributes(true)[0]).Text);
        E("38", () => typeof(Outer).GetMethod("Add").GetCustomAttributes(false).Length + "");
        E("39", () => typeof(Outer).IsSerializable + "");
        E("40", () => typeof(void).FullName + typeof(Color).FullName);
        E("41", () => new Fn(() => "q").GetType().FullName.Length > 0 ? "fn" : "");
        E("42", () => new Fn(Stat2).Method.Name + (new Fn(Stat2).Target == null));
        E("43", () => typeof(Outer).GetMethod("Over", new Type[] { typeof(int) }).Invoke(new Outer(), new object[] { 1 }) + "");
        E("44", () => typeof(Outer).GetMethod("Over", new Type[] { typeof(string) }).Invoke(new Outer(), new object[] { "s" }) + "");
        E("45", () => typeof(Outer).ToString() + typeof(Outer).GetHashCode().Equals(typeof(Outer).GetHashCode()));
        E("46", () => typeof(Outer).Name);
        E("47", () => typeof(Debug).FullName);
        E("48", () => typeof(Outer).AssemblyQualifiedName.Substring(0, 6));
        E("50", () => System.Reflection.Assembly.GetExecutingAssembly().GetTypes().Length > 5 ? "types" : "few");
    }
}

public enum Color
{
    Red,
}

public class Marker : Attribute
{
    public string Text;

    public Marker(string t)
    {
        Text = t;
    }
}

public interface IFace
{
    void M();
}

public abstract class Abs
{
    public abstract void M();
}

public class Impl : IFace
{
    public void M()
    {
    }
}

[Marker("hi")]
public class Outer
{
    public int Pub = 11;
    public static string S = "s";
    private int _priv = 12;

    public Outer()
    {
    }

    public Outer(int n)
    {
        Pub = n;
    }

    public int Add(int a, int b)
    {
        return a + b;
    }

    public static string Stat(string s)
    {
        return "stat" + s;
    }

    public virtual string Virt()
    {
        return "outer";
    }

    public void Void()
    {
        _priv++;
    }

    public void Throw()
    {
        throw new InvalidOperationException("thrown");
    }

    public string Over(int i)
    {
        return "int";
    }

    public string Over(string i)
    {
        return "string";
    }

    public override string ToString()
    {
        return "O" + Pub;
    }

    public class Inner
    {
    }
}

public class Sub : Outer
{
    public override string Virt()
    {
        return "sub";
    }
}
