// refused
namespace System.Runtime.CompilerServices
{
    public class ModuleInitializerAttribute : Attribute
    {
    }
}

public class P
{
    private static int s_x;

    [System.Runtime.CompilerServices.ModuleInitializer]
    internal static void Begin() => s_x = 7; // NN1014

    public static void Main() => System.Console.WriteLine(s_x.ToString());
}
