// CSC CS0518
public class P
{
    private static volatile bool s_stop;

    public static void Main()
    {
        s_stop = true;
    }
}
