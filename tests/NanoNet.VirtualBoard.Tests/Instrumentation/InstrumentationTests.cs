extern alias board;

using System.Globalization;
using System.Linq;
using board::NanoNet.Runtime;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

[Collection(InstrumentedCollection.Name)]
public class InstrumentationTests
{
    [Theory]
    [InlineData("checked { int i = int.MaxValue; i++; Say(i); }", "-2147483648")]
    [InlineData("checked { int i = 300; byte b = (byte)i; Say(b); }", "44")]
    [InlineData("int z = Zero(); try { Say(1 / z); } catch (Exception e) { Say(e.GetType().FullName); }", "System.Exception")]
    [InlineData("int z = Zero(); try { try { Say(1 % z); } finally { Say(1); } } catch (Exception e) when (z == 0) { Say(2); }", "1 2")]
    [InlineData("foreach (char c in \"cd\") Say(c);", "c d")]
    [InlineData("try { \"ab\".GetEnumerator(); } catch (Exception e) { Say(e.GetType().Name); }", "NotSupportedException")]
    [InlineData("Say(\"ab\\0cd\".Length);", "2")]
    [InlineData("int n = 0; for (int i = 0; i < 10; i++) { try { if (i == 3) continue; if (i == 5) break; n += i; } finally { n += 100; } } Say(n);", "607")]
    [InlineData("Say(new Func2(Twice)(21));", "42")]
    [InlineData("switch (Zero()) { case 0: Say(\"zero\"); break; case 1: Say(\"one\"); break; case 2: Say(\"two\"); break; default: Say(\"other\"); break; }", "zero")]
    public void Program_prints_what_it_prints_on_a_board(string main, string expected) =>
        Assert.Equal(expected.Split(' '), InstrumentedRun.Lines(main, "static int Zero() { return 0; } delegate int Func2(int i); static int Twice(int i) { return 2 * i; }"));

    [Fact]
    public void Static_constructors_run_before_Main_in_the_order_of_the_types_whoever_uses_them()
    {
        const string Types = """
            public static string Log = "";
            }
            class Late { public static int Value; static Late() { Value = 1; Program.Log += "Late "; } }
            class Throws { static Throws() { Program.Log += "Throws "; throw new Exception("on purpose"); } }
            class Unused { static Unused() { Program.Log += "Unused "; Late.Value++; }
            """;
        Assert.Equal(["Late Throws Unused |2"], InstrumentedRun.Lines("Say(Log + \"|\" + Late.Value);", Types));
    }

    [Fact]
    public void Module_initializer_does_not_run()
    {
        var app = FirmwareCompiler.Compile("Probe", "exe", """
            using System;
            namespace System.Runtime.CompilerServices { public sealed class ModuleInitializerAttribute : Attribute { } }
            public static class Program
            {
                static int s_x = 1;
                [System.Runtime.CompilerServices.ModuleInitializer] internal static void Begin() { s_x = 7; Console.WriteLine("> initialized"); }
                public static void Main() { Console.WriteLine("> " + s_x.ToString()); }
            }
            """);
        Assert.Equal("> 1", InstrumentedRun.Run(app).Trim());
    }

    [Fact]
    public void Recursion_without_end_is_out_of_memory_that_can_be_caught()
    {
        const string Recursion = "static int s_depth; static int Deeper(int i) { s_depth++; return Deeper(i + 1) + 1; }";
        var lines = InstrumentedRun.Lines(
            "try { Deeper(0); } catch (OutOfMemoryException) { Say(\"caught\"); } Say(s_depth); s_depth = 0; try { Deeper(0); } catch (OutOfMemoryException) { Say(\"again\"); }", Recursion);
        Assert.Equal(3, lines.Length);
        Assert.Equal("caught", lines[0]);
        Assert.InRange(int.Parse(lines[1], CultureInfo.InvariantCulture), 5_000, 200_000);
        Assert.Equal("again", lines[2]);
    }

    [Fact]
    public void Thread_that_waits_for_a_plain_field_ends_when_another_sets_it()
    {
        var lines = InstrumentedRun.Lines(
            "var t = new Thread(() => { int n = 0; while (n < 3000000) n++; s_done = true; }); t.Start(); while (!s_done) { } Say(\"seen\");", "static bool s_done;");
        Assert.Equal(["seen"], lines);
    }

    [Theory]
    [InlineData("Normal", 1.0)]
    [InlineData("Highest", 4.0)]
    [InlineData("AboveNormal", 2.0)]
    [InlineData("Lowest", 0.25)]
    public void Threads_that_spin_share_the_processor_by_their_priorities(string priority, double ratio)
    {
        var lines = ShareOf(priority);
        var (first, second) = (long.Parse(lines[0], CultureInfo.InvariantCulture), long.Parse(lines[1], CultureInfo.InvariantCulture));
        Assert.InRange((double)first / second, ratio * 0.95, ratio * 1.05);
    }

    [Fact]
    public void Same_program_interleaves_the_same_way_twice() => Assert.Equal(ShareOf("AboveNormal"), ShareOf("AboveNormal"));

    [Fact]
    public void Instructions_are_counted_by_method()
    {
        var before = (InterpreterHooks.ExecutedBy("Program::Once"), InterpreterHooks.ExecutedBy("Program::Many"));
        InstrumentedRun.Lines("Once(); Many(100000);", "static int Once() { return 7; } static int Many(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }");
        Assert.Equal(2, InterpreterHooks.ExecutedBy("Program::Once") - before.Item1);
        // The loop's body and its condition: ldloc, ldloc, add, stloc, ldloc, ldc, add, stloc, ldloc, ldarg, blt.
        Assert.Equal(1_100_000, InterpreterHooks.ExecutedBy("Program::Many") - before.Item2, 20.0);
    }

    private static string[] ShareOf(string priority) => InstrumentedRun.Lines(
        $$"""
        var a = new Thread(() => { while (s_a + s_b < 20000000) s_a++; });
        var b = new Thread(() => { while (s_a + s_b < 20000000) s_b++; });
        a.Priority = ThreadPriority.{{priority}};
        a.Start(); b.Start(); a.Join(); b.Join(); Say(s_a); Say(s_b);
        """,
        "static int s_a, s_b;").ToArray();
}
