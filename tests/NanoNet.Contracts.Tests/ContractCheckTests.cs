using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NanoNet.Contracts.Api;
using NanoNet.Contracts.Checking;
using Xunit;

namespace NanoNet.Contracts.Tests;

public sealed class ContractCheckTests
{
    /// <summary>A runtime that has little, and some of it wrong.</summary>
    private const string Runtime = """
        namespace System
        {
            public static class Console { public static void WriteLine(string value) { } }
        }
        namespace System.Net
        {
            public class EndPoint { }
            public class IPAddress { public static readonly IPAddress Any; }
        }
        namespace System.Net.Sockets
        {
            public enum AddressFamily { Unspecified }
            public class Socket { protected internal void Bind(EndPoint localEP) { } }
        }
        """;

    /// <summary>By this name .NET's other libraries refer to its core library.</summary>
    private static readonly string s_facade = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Runtime.dll");

    private static readonly ForwarderTable s_forwarders = ForwarderTable.Load(Repository.Forwarders);

    [Fact]
    public void FindMissing_names_each_missing_member_and_who_uses_it()
    {
        var findings = Findings("""
            public class P
            {
                public static void Main()
                {
                    System.Console.WriteLine("there");
                    Helper();
                }
                static void Helper()
                {
                    System.Console.Write("not there");
                    System.Net.IPAddress any = System.Net.IPAddress.Any;
                    any = System.Net.IPAddress.Broadcast;
                    System.Threading.Thread.Sleep(1);
                }
            }
            """);

        Assert.Equal(
            [
                "[System.Net] System.Net.IPAddress.Broadcast is not supported by the virtual board (used by P.Helper)",
                "[mscorlib] System.Console.Write(System.String) is not supported by the virtual board (used by P.Helper)",
                "[mscorlib] System.Threading.Thread is not supported by the virtual board (used by P.Helper)",
            ],
            findings);
    }

    [Fact]
    public void FindMissing_tells_overloads_and_static_from_instance_apart()
    {
        Assert.Empty(Findings("public class P { public static void Main() { System.Console.WriteLine(\"a\"); } }"));
        Assert.Equal(
            ["[mscorlib] System.Console.WriteLine() is not supported by the virtual board (used by P.Main)"],
            Findings("public class P { public static void Main() { System.Console.WriteLine(); } }"));
    }

    [Fact]
    public void FindMissing_looks_into_dotnets_types_too()
    {
        // .NET's Exception has a property of that name and no field.
        Assert.Equal(
            ["[mscorlib] System.Exception.HResult is not supported by the virtual board (used by E..ctor)"],
            Findings("public class E : System.Exception { public E() { HResult = 1; } } public class P { public static void Main() { } }"));
    }

    [Fact]
    public void FindMissing_finds_a_member_that_the_runtime_has_in_a_base_class()
    {
        // nanoFramework's SystemException has no Message of its own, nor has .NET's.
        Assert.Empty(Findings("""
            public class P { public static string Main2(System.ArgumentNullException e) { return e.Message + e.ParamName; } public static void Main() { } }
            """));
    }

    [Fact]
    public void FindMissing_of_an_assembly_that_is_nowhere_names_it()
    {
        var image = FirmwareCompiler.Compile("p.cs", "public class P { public static void Main() { } }").Image;
        var foreign = Library("Foreign", "public class F { public static void M() { System.Console.WriteLine(); } }", typeof(Console));

        var findings = WithRuntime(check => check.FindMissing(
            [new FirmwareImage("p.exe", [.. image]), new FirmwareImage("Foreign.dll", [.. foreign])]));

        Assert.Equal(["System.Private.CoreLib", "System.Console"], findings.Select(static finding => finding.Assembly));
    }

    [Fact]
    public void FindMissing_of_something_that_is_no_assembly_throws_what_the_caller_expects()
    {
        Assert.Throws<BadImageFormatException>(() => WithRuntime(check => check.FindMissing([new FirmwareImage("p.exe", [1, 2, 3])])));
    }

    [Fact]
    public void FindMissingNativeHalves_wants_the_very_version()
    {
        const string Source = """
            public class P { public static void Main() { System.Net.IPAddress a = System.Net.IPAddress.Any; System.Threading.CancellationTokenSource b = null; b.Cancel(); } }
            """;
        var firmware = new[] { new FirmwareImage("p.exe", [.. FirmwareCompiler.Compile("p.cs", Source).Image]) };

        IEnumerable<string> With(params (string Name, string Version)[] halves) => WithRuntime(check => check.FindMissingNativeHalves(
            firmware, halves.ToDictionary(static half => half.Name, static half => Version.Parse(half.Version)))).Select(static finding => finding.ToString());

        Assert.Empty(With(("mscorlib", "100.5.0.24"), ("System.Net", "100.2.0.12")));
        Assert.Equal(
            ["[System.Net] System.Net needs its native half 100.2.0.12, which the board's firmware does not hold (used by p.exe)"],
            With(("mscorlib", "100.5.0.24")));
        Assert.Equal(
            ["[mscorlib] mscorlib needs its native half 100.5.0.24; the board's firmware holds 100.5.0.23 (used by p.exe)"],
            With(("mscorlib", "100.5.0.23"), ("System.Net", "100.2.0.12")));
    }

    [Fact]
    public void FindMissing_names_what_a_library_beside_the_app_has_no_more()
    {
        const string Version1 = """
            namespace My
            {
                public class Basis { public int Kept; public int Gone; public string Inherited() { return "i"; } }
                public class Lib : Basis { public static string Hi(int n) { return "hi"; } public static int Both(int n) { return n; } public class Inner { } }
                public class Away { public static int N() { return 1; } }
            }
            """;
        var version2 = Version1.Replace("Hi(int n)", "Hi(long n)", StringComparison.Ordinal).Replace(" public int Gone;", "", StringComparison.Ordinal)
            .Replace("class Away", "class Other", StringComparison.Ordinal);
        const string App = """
            public class P : My.Basis
            {
                public static void Main()
                {
                    My.Lib lib = new My.Lib();
                    System.Console.WriteLine(My.Lib.Hi(My.Lib.Both(lib.Kept + lib.Gone)) + lib.Inherited() + new P().Inherited() + new My.Lib.Inner().ToString() + My.Away.N());
                }
            }
            """;
        byte[] Lib(string source) => FirmwareCompiler.Compile("lib.dll", source, kind: OutputKind.DynamicallyLinkedLibrary).Image;
        var app = new FirmwareImage("p.exe", [.. FirmwareCompiler.Compile("p.cs", App, library: Lib(Version1)).Image]);
        IEnumerable<string> With(string source) => WithRuntime(check => check.FindMissing([app, new FirmwareImage("lib.dll", [.. Lib(source)])]))
            .Select(static finding => finding.ToString()).Where(static finding => finding.StartsWith("[lib]", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Empty(With(Version1));
        Assert.Equal(
            [
                "[lib] My.Away is not in that library (used by P.Main)",
                "[lib] My.Basis.Gone is not in that library (used by P.Main)",
                "[lib] My.Lib.Hi(System.Int32) is not in that library (used by P.Main)",
            ],
            With(version2));
    }

    [Fact]
    public void Runtime_lacks_of_the_contracts_exactly_what_the_published_list_says()
    {
        var list = Path.Combine(Repository.Root, "boards", "virtual", "unsupported.txt");
        using var file = new PEReader(ImmutableArray.Create(File.ReadAllBytes(Repository.Output("NanoNet.Runtime", "NanoNet.Runtime.dll"))));
        var images = Directory.GetFiles(Repository.Libraries, "*.dll").Select(static path => new PEReader([.. File.ReadAllBytes(path)])).ToArray();
        var surface = new RuntimeSurface(ForwarderTable.Load(Repository.Forwarders), file.GetMetadataReader());
        Array.ForEach(images, image => surface.AddLibrary(image.GetMetadataReader()));
        var seen = SurfaceComparison.Differences(ApiSet.Load(Repository.Api), surface);
        var lines = File.ReadAllLines(list).Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split(" # ", 2)).ToList();
        var listed = lines.Select(static parts => parts[0]).ToList();
        var command = $"dotnet {Repository.Output("NanoNet.Contracts.Generator", "NanoNet.Contracts.Generator.dll")} unsupported {Repository.Api} " +
            $"{Repository.Forwarders} {Repository.Output("NanoNet.Runtime", "NanoNet.Runtime.dll")} {Repository.Libraries} {list}";

        Assert.True(
            seen.SequenceEqual(listed),
            "missing but not listed: " + string.Join(", ", seen.Except(listed)) +
            "; listed but there: " + string.Join(", ", listed.Except(seen)) + "; to write the list anew: " + command);
        Assert.All(lines, static parts => Assert.True(parts.Length == 2 && parts[1] != "?", parts[0] + ": the list does not say why"));
    }

    private static IEnumerable<string> Findings(string source)
    {
        var compiled = FirmwareCompiler.Compile("p.cs", source);
        Assert.Empty(compiled.Errors);
        return WithRuntime(check => check.FindMissing([new FirmwareImage("p.exe", [.. compiled.Image])]))
            .Select(static finding => finding.ToString()).Order(StringComparer.Ordinal);
    }

    private static T WithRuntime<T>(Func<ContractCheck, T> use)
    {
        using var file = new PEReader([.. Library("NanoNet.Runtime", Runtime)]);
        return use(new ContractCheck(s_forwarders, new RuntimeSurface(s_forwarders, file.GetMetadataReader())));
    }

    /// <summary>Compiles a library against .NET.</summary>
    private static byte[] Library(string name, string source, params Type[] uses)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, cancellationToken: cancellation)],
            uses.Append(typeof(object)).Select(static type => type.Assembly.Location).Append(s_facade)
                .Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream, cancellationToken: cancellation).Success);
        return stream.ToArray();
    }
}
