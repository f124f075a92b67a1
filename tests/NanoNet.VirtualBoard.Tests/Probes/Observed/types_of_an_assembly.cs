using System; using System.Diagnostics; using System.Reflection;
namespace Zed { public class A { } public class C { public class D { } } }
namespace App { public class Z { public static int Q(ref readonly int x) { return x; } } internal struct B { public int X; } public class P { class Pr { } static void Main() { foreach (Type t in Assembly.GetExecutingAssembly().GetTypes()) Debug.WriteLine("> " + t.FullName); int k = 3; Debug.WriteLine("> " + Z.Q(in k)); } } }
class Glob { public class Na { public enum E { X } } }
namespace App.Sub { public interface IQ { } class M : Attribute { } }
