// refused
public class P
{
    public static unsafe void Main()
    {
        System.Console.WriteLine("before");
        byte* octets = stackalloc byte[4]; // NN1006
        octets[0] = 1;
        octets[1] = 2;
        System.Console.WriteLine(octets[0].ToString());
    }
}
