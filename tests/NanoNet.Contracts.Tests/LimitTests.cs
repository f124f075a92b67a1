using System;
using System.Linq;
using NanoNet.Contracts.Il;
using Xunit;

namespace NanoNet.Contracts.Tests;

/// <summary>What nanoFramework's file format counts in octets: one fewer than too many passes.</summary>
public sealed class LimitTests
{
    private const int Most = 255;

    [Theory]
    [InlineData("locals")]
    [InlineData("parameters")]
    [InlineData("this and parameters")]
    [InlineData("clauses")]
    [InlineData("static methods")]
    [InlineData("static fields")]
    [InlineData("instance fields")]
    [InlineData("switch")]
    public void Check_one_more_than_an_octet_counts_is_refused(string what)
    {
        Assert.Empty(Problems(Program(what, Most)));
        Assert.All(Problems(Program(what, Most + 1)), static code => Assert.Equal("NN1011", code));
        Assert.NotEmpty(Problems(Program(what, Most + 1)));
    }

    [Theory]
    [InlineData("jump", 2700, 2900)]
    [InlineData("code", 5000, 6000)]
    [InlineData("texts", 60, 66)]
    [InlineData("data", 60000, 66000)]
    public void Check_more_than_16_bits_address_is_refused(string what, int fits, int tooMany)
    {
        Assert.Empty(Problems(Program(what, fits)));
        Assert.Equal(["NN1011"], Problems(Program(what, tooMany)));
    }

    private static string Program(string what, int count) => what switch
    {
        "locals" => In($"static int V; static int Q(ref int a) => V++; public static void Main() {{ {Each(count, i => $"int a{i} = V; Q(ref a{i});")} }}"),
        "parameters" => In($"static int F({List(count, i => $"int a{i}")}) => a0; public static void Main() {{ }}"),
        "this and parameters" => In($"int F({List(count - 1, i => $"int a{i}")}) => a0; public static void Main() {{ }}"),
        "clauses" => In($"static int s; public static void Main() {{ {Each(count, _ => "try { s++; } finally { s++; }")} }}"),
        "static methods" => In($"{Each(count - 1, i => $"static void M{i}() {{ }} ")} public static void Main() {{ }}"),
        "static fields" => In($"{Each(count, i => $"public static int F{i}; ")} public static void Main() {{ }}"),
        "instance fields" => In($"{Each(count, i => $"public int F{i}; ")} public static void Main() {{ }}"),
        "switch" => In($"static int F(int x) {{ switch (x) {{ {Each(count, i => $"case {i}: return {i * 7 % 1000}; ")} default: return -1; }} }} public static void Main() => F(1);"),
        "jump" => In($"static int s; public static void Main() {{ for (var k = 0; k < 2; k++) {{ {Each(count, i => $"s += {1000 + i};")} }} }}"),
        "code" => In($"static int s; {Each(count / 500, j => $"static void M{j}() {{ {Each(500, i => $"s += {1000 + i};")} }} ")} public static void Main() {{ }}"),
        "texts" => In($"static string s; public static void Main() {{ {Each(count, i => $"s = \"{i:D4}{new string('x', 996)}\";")} }}"),
        "data" => In($"static byte[] s = {{ {List(count, _ => "1")} }}; public static void Main() {{ }}"),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static string In(string members) => $"public class P {{ {members} }}";

    private static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static string List(int count, Func<int, string> text) => string.Join(",", Enumerable.Range(0, count).Select(text));

    private static string[] Problems(string source)
    {
        var compiled = FirmwareCompiler.Compile("p.cs", source);
        Assert.Empty(compiled.Errors);
        using var folder = new TemporaryFolder();
        using var assembly = IlAssembly.Open(folder.Write("p.exe", compiled.Image));
        return [.. new IlCheck(IlCheck.All(FirmwareLibraries.Load(Repository.Api, []))).Inspect(assembly).Select(static problem => problem.Code).Distinct()];
    }
}
