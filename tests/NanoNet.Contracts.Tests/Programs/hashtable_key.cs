// refused
using System.Collections;

public class P
{
    public static void Main()
    {
        var table = new Hashtable();
        var key = new Key { Number = 1 };
        table.Add(key, "x" + table.Count); // NN1024
        table[new Key { Number = 2 }] = key; // NN1024
        table.Add("text", key);
        System.Console.WriteLine(table.Contains(Make(1)).ToString()); // NN1024
        Value(table, new Number { Value = 3 });
        Remove(table, key);
    }

    private static Key Make(int number) => new Key { Number = number };

    private static void Value(Hashtable table, Number number) => table.Add(number, 1);

    private static void Remove(Hashtable table, Key key)
    {
        table.Remove(key); // NN1024
    }
}

public class Key
{
    public int Number;

    public override bool Equals(object other) => other is Key key && key.Number == Number;

    public override int GetHashCode() => Number;
}

public struct Number
{
    public int Value;

    public override bool Equals(object other) => other is Number number && number.Value == Value;

    public override int GetHashCode() => Value;
}
