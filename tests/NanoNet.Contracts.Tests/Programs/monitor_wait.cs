// CSC CS0117
using System.Threading;

public class P
{
    public static void Main()
    {
        Monitor.Wait(new object());
    }
}
