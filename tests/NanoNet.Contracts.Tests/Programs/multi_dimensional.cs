// refused
public class P
{
    public static void Main()
    {
        object table = null;
        System.Console.WriteLine("before");
        table = new int[2, 3]; // NN1003
        System.Console.WriteLine(table.ToString());
    }
}
