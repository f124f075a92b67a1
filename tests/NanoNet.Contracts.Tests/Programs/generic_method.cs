// refused
public class P
{
    private static void Ignore<T>()
    {
        System.Console.WriteLine("here"); // NN1001
    }

    public static void Main()
    {
        System.Console.WriteLine("before");
        Ignore<int>(); // NN1002
    }
}
