// CSC CS0234
using System.Collections.Generic;

public class P
{
    public static void Main()
    {
    }
}
