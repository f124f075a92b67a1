// refused
public interface IGreeter
{
    void Greet()
    {
        System.Console.WriteLine("hello"); // NN1007
    }
}

public class P : IGreeter
{
    public static void Main()
    {
    }
}
