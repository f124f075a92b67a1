using System;
using System.Collections;
using System.Diagnostics;

public class P
{
    delegate string Fn();

    static void W(string s)
    {
        Debug.WriteLine("> " + s);
    }

    static void E(string name, Fn f)
    {
        try
        {
            W(name + " " + f());
        }
        catch (Exception e)
        {
            W(name + " !" + e.GetType().Name);
        }
    }

    public static void Main()
    {
        Animal[] zoo = { new Dog("rex"), new Cat("tom"), new Puppy("bit") };
        foreach (Animal a in zoo) W(a.Name + " " + a.Sound() + " " + a + " " + a.Legs);
        W(((Animal)zoo[2]).Sound() + (zoo[2] is Dog) + (zoo[2] as Cat == null) + zoo[2].GetType().Name + zoo[2].GetType().BaseType.Name);
        Dog d = new Puppy("p"); W(d.Fetch() + " " + ((Puppy)d).Fetch());
        W(new Puppy("q").CallBase());
        Shape s = new Circle { Radius = 2 }; W(s.Area().ToString("F2") + " " + s.Describe());
        W(Animal.Count.ToString());
        object o = zoo[0]; if (o is Dog { Name: "rex" } dd) W("pattern " + dd.Name);
        W(o switch { Cat => "cat", Puppy => "puppy", Dog g when g.Name.Length == 3 => "dog3", _ => "?" });
        IComparable c = new Num(5); W(c.CompareTo(new Num(3)) + " " + c.CompareTo(new Num(5)));
        E("cast", () => ((Cat)zoo[0]).Name);
        E("cmp", () => c.CompareTo("x").ToString());
        W((new Num(5) == new Num(5)) + " " + new Num(5).Equals(new Num(5)) + " " + (new Num(1) + new Num(2)).V + " " + (new Num(1) < new Num(2)));
    }
}

public abstract class Animal
{
    public static int Count;
    protected string _name;

    public Animal(string n)
    {
        _name = n;
        Count++;
    }

    public string Name => _name;

    public virtual int Legs => 4;

    public abstract string Sound();

    public override string ToString()
    {
        return "<" + _name + ">";
    }
}

public class Dog : Animal
{
    public Dog(string n) : base(n)
    {
    }

    public override string Sound()
    {
        return "woof";
    }

    public virtual string Fetch()
    {
        return "dog fetches";
    }
}

public class Puppy : Dog
{
    public Puppy(string n) : base(n + "!")
    {
    }

    public override string Sound()
    {
        return base.Sound() + "let";
    }

    public override sealed string Fetch()
    {
        return "puppy fetches";
    }

    public string CallBase()
    {
        return base.Fetch() + base.ToString();
    }
}

public class Cat : Animal
{
    public Cat(string n) : base(n)
    {
    }

    public override int Legs => 3;

    public override string Sound()
    {
        return "meow";
    }
}

public abstract class Shape
{
    public abstract double Area();

    public string Describe()
    {
        return GetType().Name + Area().ToString("F1");
    }
}

public class Circle : Shape
{
    public double Radius { get; set; }

    public override double Area()
    {
        return 3.14159 * Radius * Radius;
    }
}

public class Num : IComparable
{
    public int V;

    public Num(int v)
    {
        V = v;
    }

    public int CompareTo(object o)
    {
        return V - ((Num)o).V;
    }

    public override bool Equals(object o)
    {
        return o is Num n && n.V == V;
    }

    public override int GetHashCode()
    {
        return V;
    }

    public static Num operator +(Num a, Num b)
    {
        return new Num(a.V + b.V);
    }

    public static bool operator <(Num a, Num b)
    {
        return a.V < b.V;
    }

    public static bool operator >(Num a, Num b)
    {
        return a.V > b.V;
    }
}
