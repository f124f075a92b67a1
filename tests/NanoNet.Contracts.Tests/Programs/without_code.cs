// refused
// Nothing of these has code, so symbols say no line for it. class Table { int[,] cells; } in a comment is none.
public delegate void Changed<T>(object sender); // NN1001

public class Table
{
    public string Name = "class Table { int[,] cells; }";
    public int[][] rows, columns;
    public int[,] cells; // NN1003

    public static System.Action<int> Done { get; set; } // NN1002

    public struct Cell
    {
        public int[,] cells; // NN1003
    }
}

public interface IVisitor
{
    void Visit<T>(object value); // NN1001

    int[,] Grid(); // NN1003
}

public interface IBox<T> // NN1001
{
}

public class P
{
    public static void Main()
    {
    }
}
