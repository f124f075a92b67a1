// refused
public class Box<T> // NN1001
{
    public int Count()
    {
        return 1;
    }
}

public class P
{
    public static void Main()
    {
        System.Console.WriteLine("before");
        object box = new Box<int>(); // NN1002
        System.Console.WriteLine(box.ToString());
    }
}
