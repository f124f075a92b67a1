// CSC CS0234
using System.Threading.Tasks;

public class P
{
    public static void Main()
    {
    }
}
