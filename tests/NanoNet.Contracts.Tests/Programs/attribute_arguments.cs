// refused
using System;

[X(null)]
public class P // NN1012
{
    [Y(5)]
    public static int Field; // NN1012

    [X("a")]
    public static void Main()
    {
        Run();
    }

    [Z(Name = null)]
    private static void Run()
    {
        Field = 1; // NN1012
    }
}

public class XAttribute : Attribute
{
    public XAttribute(string text)
    {
    }
}

public class YAttribute : Attribute
{
    public YAttribute(object value)
    {
    }
}

public class ZAttribute : Attribute
{
    public string Name { get; set; }
}
