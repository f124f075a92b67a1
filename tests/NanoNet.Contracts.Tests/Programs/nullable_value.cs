// CSC CS0518
public class P
{
    public static void Main()
    {
        int? maybe = null;
        System.Console.WriteLine(maybe == null);
    }
}
