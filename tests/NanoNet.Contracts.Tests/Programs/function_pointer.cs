// refused
public unsafe class P
{
    private static delegate*<int, int> s_field; // NN1009

    public static void Main()
    {
        s_field = &Next; // NN1009
        System.Console.WriteLine(s_field(3).ToString()); // NN1010
    }

    private static int Next(int a) => a + 1;
}
