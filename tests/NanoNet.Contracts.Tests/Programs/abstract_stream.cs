// CSC CS0534
public class P : System.IO.Stream
{
    public static void Main()
    {
    }
}
