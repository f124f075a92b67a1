// CSC CS0592
public class P
{
    [System.STAThread]
    public int Field;

    public static void Main()
    {
    }
}
