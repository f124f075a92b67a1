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

    static string Set(FieldInfo f, object v) { try { A a = new A(); f.SetValue(a, v); return a.F + ""; } catch (Exception e) { return e.GetType().Name; } }

    public static void Main()
    {
        E("1", () => typeof(A).FullName + "|" + typeof(A).Name + "|" + typeof(A.N).FullName + "|" + typeof(A.N).Name + "|" + typeof(A.N).DeclaringType);
        E("2", () => typeof(int[]).Name + "|" + typeof(int[][]).FullName + "|" + typeof(int[]).GetElementType() + "|" + typeof(int[]).IsArray + "|" + (typeof(int).GetElementType() == null));
        E("3", () => Type.GetType("A") + "|" + Type.GetType("System.String") + "|" + (Type.GetType("Nope") == null) + "|" + (Type.GetType("A+N") == null));
        E("4", () => Type.GetType("System.Int32, mscorlib") + "");
        E("5", () => Type.GetType(null) + "");
        E("6", () => Type.GetType("") + "");
        E("7", () => typeof(A).GetMethods().Length + "|" + typeof(A).GetFields().Length + "|" + typeof(A).GetConstructors().Length);
        E("8", () => typeof(A).GetMethod("Over", new Type[] { typeof(int) }).Invoke(new A(), new object[] { 1 }) + "|" + typeof(A).GetMethod("Over", new Type[] { typeof(string) }).Invoke(new A(), new object[] { "x" }));
        E("9", () => typeof(A).GetMethod("Over").Name);
        E("10", () => typeof(A).GetMethod("Priv") == null ? "null" : "found");
        E("11", () => typeof(A).GetMethod("Priv", BindingFlags.NonPublic | BindingFlags.Instance).Invoke(new A(), null) + "");
        E("12", () => typeof(A).GetMethod("Stat", BindingFlags.Public | BindingFlags.Static).Invoke(null, new object[] { 3 }) + "");
        E("13", () => typeof(A).GetMethod("Void").Invoke(new A(), null) == null ? "null" : "x");
        E("14", () => typeof(A).GetMethod("Stat").Invoke(null, null) + "");
        E("15", () => typeof(A).GetMethod("Stat").Invoke(null, new object[] { "bad" }) + "");
        E("16", () => typeof(A).GetMethod("Stat").Invoke(null, new object[] { 1, 2 }) + "");
        E("17", () => typeof(A).GetMethod("Throws").Invoke(new A(), null) + "");
        E("18", () => typeof(B).GetMethod("Virt").Invoke(new B(), null) + "" + typeof(A).GetMethod("Virt").Invoke(new B(), null));
        E("19", () => typeof(A).GetField("F").GetValue(new A()) + "|" + typeof(A).GetField("SF").GetValue(null) + "|" + typeof(A).GetField("_p", BindingFlags.NonPublic | BindingFlags.Instance).GetValue(new A()));
        E("20", () => Set(typeof(A).GetField("F"), 5) + "|" + Set(typeof(A).GetField("F"), "bad"));
        E("21", () => typeof(A).GetField("RO").GetValue(new A()) + "|" + typeof(A).GetField("K") + "|");
        E("22", () => typeof(B).BaseType + "|" + typeof(object).BaseType + "|" + typeof(I).BaseType + "|" + typeof(int).BaseType + "|" + typeof(DayOfWeek).BaseType);
        E("23", () => typeof(A).IsClass + "" + typeof(A).IsPublic + typeof(A).IsAbstract + typeof(A).IsValueType + typeof(A).IsEnum + typeof(A).IsInterface + typeof(A).IsSerializable + typeof(A).IsNotPublic + typeof(int).IsValueType + typeof(I).IsAbstract);
        E("24", () => typeof(B).IsSubclassOf(typeof(A)) + "" + typeof(A).IsSubclassOf(typeof(A)) + typeof(B).IsInstanceOfType(new A()) + typeof(A).IsInstanceOfType(new B()) + typeof(A).IsInstanceOfType(null) + typeof(I).IsInstanceOfType(new B()));
        E("25", () => typeof(A).Assembly.GetName().Name.Length + "|" + typeof(int).Assembly.GetName().Name + "|" + Assembly.GetExecutingAssembly().GetTypes().Length);
        E("26", () => Assembly.GetExecutingAssembly().GetType("A") + "|" + (Assembly.GetExecutingAssembly().GetType("Z") == null));
        E("27", () => typeof(A).GetConstructor(new Type[] { typeof(string) }) == null ? "null" : "x");
        E("28", () => ((A)typeof(A).GetConstructor(new Type[] { typeof(int) }).Invoke(new object[] { 7 })).F + "");
        E("29", () => typeof(A).GetMethod("Over", new Type[] { typeof(int) }).GetParameters().Length + "" + typeof(A).GetMethod("Over", new Type[] { typeof(int) }).GetParameters()[0].ParameterType + typeof(A).GetMethod("Over", new Type[] { typeof(int) }).ReturnType);
        E("30", () => typeof(A).GetMethod("Virt").IsVirtual + "" + typeof(A).GetMethod("Virt").IsFinal + typeof(A).GetMethod("Virt").IsAbstract + typeof(A).GetMethod("Stat").IsStatic + typeof(A).GetMethod("Virt").DeclaringType + typeof(B).GetMethod("Void").DeclaringType);
        E("31", () => typeof(A).GetMethod("get_Prop").Invoke(new A(), null) + "");
        E("32", () => (typeof(A) == typeof(A)) + "" + (new A().GetType() == typeof(A)) + typeof(A).Equals(typeof(A)) + (typeof(A).GetHashCode() == typeof(A).GetHashCode()) + ReferenceEquals(typeof(A), typeof(A)));
        E("33", () => typeof(void) + "|" + typeof(Fn) + "|" + typeof(bool) + "|" + typeof(IntPtr));
        E("34", () => typeof(B).GetInterfaces().Length + "" + typeof(B).GetInterfaces()[0]);
        E("35", () => typeof(A).InvokeMember("Over", BindingFlags.InvokeMethod, null, new A(), new object[] { 1 }) + "");
        E("36", () => typeof(A).GetCustomAttributes(false).Length + "");
        E("37", () => typeof(A).MemberType + "|" + typeof(A).GetMethod("Void").MemberType + "|" + typeof(A).GetField("F").MemberType + "|" + typeof(A).GetConstructors()[0].MemberType);
        E("38", () => typeof(A).AssemblyQualifiedName.Length > 0 ? typeof(string).AssemblyQualifiedName : "");
    }
}

public interface I { }
public class A { public int F = 1; public static string SF = "sf"; private string _p = "priv"; public readonly int RO = 4; public const int K = 9; public A() { } public A(int f) { F = f; } public class N { } public string Over(int i) { return "int" + i; } public string Over(string s) { return "str" + s; } string Priv() { return "private" + _p; } public static int Stat(int x) { return x * 2; } public void Void() { } public void Throws() { throw new FormatException("thrown"); } public virtual string Virt() { return "AV"; } public string Prop { get { return "prop"; } } public int Ref(ref int x) { x++; return x; } }
public class B : A, I { public override string Virt() { return "BV"; } }
