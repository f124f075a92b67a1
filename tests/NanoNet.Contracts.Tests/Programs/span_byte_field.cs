// CSC CS8345
public class P
{
    private System.SpanByte _span;

    public static void Main()
    {
    }
}
