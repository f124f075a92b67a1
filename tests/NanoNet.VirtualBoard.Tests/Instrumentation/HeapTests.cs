using System.Globalization;
using System.Linq;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

[Collection(InstrumentedCollection.Name)]
public class HeapTests
{
    private const string Measure = """
        static uint Free() { return nanoFramework.Runtime.Native.GC.Run(true); }
        static object s_kept;
        static object s_other;
        class OneInt { public int I; }
        class Sub : OneInt { public string S; public Pair P; }
        struct Pair { public int A, B; }
        delegate void D();
        """;

    [Theory]
    [InlineData("new OneInt()", 24)]
    [InlineData("new Sub()", 12 * (1 + 3 + 3))]
    [InlineData("new object()", 12)]
    [InlineData("new byte[64]", 84)]
    [InlineData("new byte[0]", 24)]
    [InlineData("new int[10]", 60)]
    [InlineData("new object[10]", 144)]
    [InlineData("new Pair[2]", 48 + (2 * 36))]
    [InlineData("7", 24)]
    [InlineData("new Pair()", 36)]
    [InlineData("new StringBuilder()", 132)]
    [InlineData("new Hashtable()", 180)]
    [InlineData("new string('x', 100)", 120)]
    [InlineData("(\"abc\" + Free().ToString()).Substring(0, 6)", 24)]
    [InlineData("\"literal\".Substring(0)", 0)]
    [InlineData("new D(Main)", 36)]
    [InlineData("\"äöü€€\".ToCharArray()", 36)]
    [InlineData("new string(\"äöü€€\".ToCharArray())", 36)]
    [InlineData("typeof(string)", 0)]
    public void Object_takes_what_it_takes_on_the_board(string expression, int octets)
    {
        var lines = Lines($"uint before = Free(); s_kept = {expression}; uint after = Free(); Say((int)(before - after)); s_kept = null; Say((int)(before - Free()));");
        Assert.Equal([octets.ToString(CultureInfo.InvariantCulture), "0"], lines);
    }

    [Fact]
    public void Entry_of_a_Hashtable_takes_about_120_octets_with_its_boxes()
    {
        var lines = Lines("var t = new Hashtable(); uint before = Free(); for (int i = 1000; i < 1100; i++) t.Add(i, i); Say((int)(before - Free())); Say(t.Count);");
        Assert.InRange(int.Parse(lines[0], CultureInfo.InvariantCulture), 11_000, 13_000);
    }

    [Fact]
    public void Sleeping_thread_takes_about_930_octets_until_it_ends()
    {
        var lines = Lines(
            "uint before = Free(); var t = new Thread(() => Thread.Sleep(1000)); t.Start(); Thread.Sleep(1); Say((int)(before - Free())); t.Join(); t = null; Say((int)(before - Free()));");
        Assert.InRange(int.Parse(lines[0], CultureInfo.InvariantCulture), 850, 1_050);
        Assert.InRange(int.Parse(lines[1], CultureInfo.InvariantCulture), 0, 100);
    }

    [Theory]
    [InlineData(102_400, 90, 99)]
    [InlineData(1_000_000, 940, 976)]
    public void Allocation_beyond_the_heap_is_out_of_memory(long heap, int fewest, int most)
    {
        const string Main = "int n = 0; var l = new ArrayList(); try { while (true) { l.Add(new byte[1004]); n++; } } catch (OutOfMemoryException) { Say(n); }";
        Assert.InRange(int.Parse(Assert.Single(Lines(Main, heap)), CultureInfo.InvariantCulture), fewest, most);
    }

    [Fact]
    public void Firmware_goes_on_when_it_lets_go_of_memory()
    {
        const string Main = """
            for (int round = 0; round < 3; round++)
            {
                var l = new ArrayList();
                try { while (true) l.Add(new byte[1000]); } catch (OutOfMemoryException) { }
                l = null;
                var big = new byte[60000];
                Say(big.Length);
            }
            """;
        Assert.Equal(["60000", "60000", "60000"], Lines(Main, 102_400));
    }

    [Fact]
    public void Garbage_is_given_back() =>
        Assert.Equal(["done"], Lines("string s = null; for (int i = 0; i < 100000; i++) { s = \"number \" + i; s_kept = new byte[100]; s_other = i; } Say(\"done\");", 20_000));

    [Fact]
    public void Uncaught_exhaustion_ends_the_thread_and_gives_its_memory_back()
    {
        const string Main = "var t = new Thread(() => { var l = new ArrayList(); while (true) l.Add(new byte[1000]); }); t.Start(); t.Join(); Say(new byte[60000].Length);";
        var console = InstrumentedRun.Console(Main, Measure, 102_400);
        Assert.Contains("++++ Exception System.OutOfMemoryException - CLR_E_OUT_OF_MEMORY", console);
        Assert.Contains("> 60000", console);
    }

    [Fact]
    public void Array_that_a_heap_block_cannot_hold_is_out_of_memory_however_large_the_heap() =>
        Assert.Equal(["caught", "700000"], Lines("try { s_kept = new byte[800000]; } catch (OutOfMemoryException) { Say(\"caught\"); } Say(new byte[700000].Length);", 13_000_000));

    [Fact]
    public void Array_of_negative_length_is_out_of_range() =>
        Assert.Equal(["caught"], Lines("int n = -1; try { s_kept = new byte[n]; } catch (ArgumentOutOfRangeException) { Say(\"caught\"); }"));

    [Fact]
    public void Stack_and_objects_share_the_heap()
    {
        const string Main = """
            try { Deeper(); } catch (OutOfMemoryException) { } int first = s_depth;
            s_kept = new byte[50000]; s_depth = 0;
            try { Deeper(); } catch (OutOfMemoryException) { } Say(s_depth * 10 / first);
            """;
        Assert.Equal(["5"], Lines(Main, 102_400, "static int s_depth; static int Deeper() { s_depth++; return Deeper() + 1; }"));
    }

    [Fact]
    public void Same_program_has_the_same_memory_twice() => Assert.Equal(Filled(), Filled());

    private static string[] Filled() => Lines(
        "var l = new ArrayList(); int n = 0; try { while (true) { l.Add(\"item \" + n); n++; } } catch (OutOfMemoryException) { } Say(n); Say(Free()); l.Clear(); Say(Free());", 50_000);

    private static string[] Lines(string main, long heapBytes = 4_000_000, string members = "") =>
        InstrumentedRun.Lines(main, Measure + members, heapBytes).ToArray();
}
