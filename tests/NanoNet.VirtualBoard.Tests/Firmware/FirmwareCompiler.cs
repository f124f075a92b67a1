using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Makes firmware of a few lines of C#, against nanoFramework's libraries.</summary>
internal static class FirmwareCompiler
{
    private const string Usings = "using System; using System.Collections; using System.Net; using System.Net.NetworkInformation; "
        + "using System.IO; using System.Net.Sockets; using System.Text; using System.Threading; using nanoFramework.Networking; using nanoFramework.Runtime.Native;\n";

    // Identical sources are compiled once a run.
    private static readonly Dictionary<string, string> s_made = new(StringComparer.Ordinal);
    private static readonly CSharpParseOptions s_language = new(LanguageVersion.CSharp13, preprocessorSymbols: ["DEBUG"]);
    private static readonly MetadataReference[] s_libraries = [.. Directory.GetFiles(TestPaths.References, "*.dll").Select(Reference)];
    private static readonly string s_folder = Directory.CreateTempSubdirectory("nanonet-firmware-").FullName;

    /// <summary>An app of two pieces of Main, which says between them that it is ready.</summary>
    /// <returns>Path of the assembly.</returns>
    public static string App(string main, string before = "", string usings = "") =>
        Compile("Probe", "exe", Usings + usings + $$"""
            public static class Program
            {
                public static int Counter;
                static void Say(object o) { Console.WriteLine("> " + o); }
                static string Error(ThreadStart action)
                {
                    try { action(); return "none"; }
                    catch (SocketException e) { return "SocketException " + e.ErrorCode.ToString(); }
                    catch (Exception e) { return e.GetType().Name; }
                }
                public static void Main()
                {
                    {{before}}
                    Console.WriteLine("Ready");
                    {{main}}
                }
            }
            """);

    /// <summary>Compiles a source as it is.</summary>
    /// <param name="name">Name of the assembly.</param>
    /// <param name="target">exe or library.</param>
    /// <param name="source">All of it.</param>
    /// <param name="references">Paths of other assemblies.</param>
    public static string Compile(string name, string target, string source, params string[] references) =>
        Compile(name, target, source, [], references);

    /// <summary>Compiles a source as it is.</summary>
    /// <param name="name">Name of the assembly.</param>
    /// <param name="target">exe or library.</param>
    /// <param name="source">All of it.</param>
    /// <param name="without">Names of nanoFramework's libraries that are left out.</param>
    /// <param name="references">Paths of other assemblies.</param>
    public static string Compile(string name, string target, string source, IReadOnlyCollection<string> without, IReadOnlyCollection<string> references)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name + target + source + string.Join('|', [.. references, .. without]))))[..16];

        lock (s_made)
        {
            if (!s_made.TryGetValue(key, out var path))
            {
                path = Make(Path.Combine(s_folder, key), name, target, source, without, references);
                s_made.Add(key, path);
            }

            return path;
        }
    }

    private static string Make(string folder, string name, string target, string source, IReadOnlyCollection<string> without, IReadOnlyCollection<string> references)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, name + ".cs");
        var output = Path.Combine(folder, name + (target == "exe" ? ".exe" : ".dll"));
        File.WriteAllText(file, source);

        foreach (var reference in references)
        {
            File.Copy(reference, Path.Combine(folder, Path.GetFileName(reference)));
        }

        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), s_language, file)],
            s_libraries.Where(library => !without.Contains(Path.GetFileNameWithoutExtension(library.Display))).Concat(references.Select(Reference)),
            new CSharpCompilationOptions(
                target == "exe" ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, deterministic: true));
        var result = compilation.Emit(output);
        return result.Success ? output : throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics));
    }

    private static MetadataReference Reference(string path) => MetadataReference.CreateFromFile(path);
}
