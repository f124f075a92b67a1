// CSC CS0165
public class P
{
    public static void Main()
    {
        System.TimeSpan span;
        System.Console.WriteLine(span.ToString());
    }
}
