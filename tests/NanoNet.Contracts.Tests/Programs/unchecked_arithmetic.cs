// compiles
public class P
{
    private static readonly int[] s_values = new int[4];

    public static void Main()
    {
        int i = 300;
        byte b = (byte)i;
        ulong u = unchecked((ulong)-i);
        s_values[b & 3] = unchecked(i * 1000000);
        System.Console.WriteLine((u >> 3).ToString());
    }
}
