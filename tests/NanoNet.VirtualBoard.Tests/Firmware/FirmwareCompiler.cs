using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Makes firmware of a few lines of C#, against nanoFramework's libraries.</summary>
internal static class FirmwareCompiler
{
    private const string Usings = "using System; using System.Collections; using System.Net; using System.Net.NetworkInformation; "
        + "using System.IO; using System.Net.Sockets; using System.Text; using System.Threading; using nanoFramework.Networking; using nanoFramework.Runtime.Native;\n";

    // Identical sources are compiled once a run.
    private static readonly Dictionary<string, string> s_made = new(StringComparer.Ordinal);
    private static readonly string s_folder = Directory.CreateTempSubdirectory("nanonet-firmware-").FullName;

    /// <summary>An app of two pieces of Main, which says between them that it is ready.</summary>
    /// <returns>Path of the assembly.</returns>
    public static string App(string main, string before = "") =>
        Compile("Probe", "exe", Usings + $$"""
            public static class Program
            {
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
    public static string Compile(string name, string target, string source, params string[] references)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name + target + source + string.Join('|', references))))[..16];

        lock (s_made)
        {
            if (!s_made.TryGetValue(key, out var path))
            {
                path = Make(Path.Combine(s_folder, key), name, target, source, references);
                s_made.Add(key, path);
            }

            return path;
        }
    }

    private static string Make(string folder, string name, string target, string source, string[] references)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, name + ".cs");
        var output = Path.Combine(folder, name + (target == "exe" ? ".exe" : ".dll"));
        File.WriteAllText(file, source);

        foreach (var reference in references)
        {
            File.Copy(reference, Path.Combine(folder, Path.GetFileName(reference)));
        }

        var libraries = Directory.GetFiles(TestPaths.References, "*.dll");
        var arguments = new List<string>
        {
            TestPaths.Compiler, "-nologo", "-unsafe", "-nostdlib", "-noconfig", "-optimize", "-deterministic", "-nowarn:CS0618", "-target:" + target, "-out:" + output, file,
        };
        arguments.AddRange(libraries.Concat(references).Select(path => "-reference:" + path));

        using var compiler = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var said = compiler.StandardOutput.ReadToEnd();
        compiler.WaitForExit();
        return compiler.ExitCode == 0 ? output : throw new InvalidOperationException(said);
    }
}
