// refused
public class P
{
    public static unsafe void Main()
    {
        var octets = new byte[4]; // NN1005
        fixed (byte* first = octets)
        {
            first[0] = 1;
            first[1] = 2;
        }
    }
}
