// refused
public class P
{
    public static void Main()
    {
        Add(1, 2);
        Narrow(3);
    }

    private static int Add(int a, int b)
    {
        System.Console.WriteLine("before");
        return checked(a + b); // NN1008
    }

    private static byte Narrow(int a)
    {
        checked
        {
            a *= 2; // NN1008
            return (byte)a; // NN1008
        }
    }
}
