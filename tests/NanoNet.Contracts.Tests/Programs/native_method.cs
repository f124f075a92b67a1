// refused
using System.Runtime.CompilerServices;

public class P
{
    public static void Main() => Beep();

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void Beep(); // NN1013
}
