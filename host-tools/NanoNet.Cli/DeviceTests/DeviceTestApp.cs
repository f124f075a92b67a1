using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NanoNet.Cli.DeviceTests;

/// <summary>Puts an assembly of tests and a launcher for it into a folder that a virtual board can start.</summary>
public static class DeviceTestApp
{
    /// <summary>The one name that nanoFramework's launcher and ours look for.</summary>
    public const string TestsName = "NFUnitTest";

    private const string LauncherName = "NanoNet.TestLauncher";
    private const int BuildIdLength = 12;

    /// <param name="checkout">Where our launcher is.</param>
    /// <param name="tests">The assembly of tests; its libraries lie beside it.</param>
    /// <param name="folder">An empty folder.</param>
    /// <returns>Path of the app.</returns>
    /// <exception cref="UserException">There is no such assembly, or it has another name.</exception>
    public static string Prepare(Checkout checkout, string tests, string folder)
    {
        RequireThere(checkout, tests);

        try
        {
            var version = RequireTests(tests);

            foreach (var library in Libraries(tests))
            {
                File.Copy(library, Path.Combine(folder, Path.GetFileName(library)));
            }

            return Link(LauncherOf(checkout), version, BuildOf(checkout, tests), folder);
        }
        catch (BadImageFormatException e)
        {
            throw new UserException(ExitCode.Usage, $"{tests}: not a .NET assembly, or damaged", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException(ExitCode.Usage, e.Message, e);
        }
    }

    /// <summary>The build that the launcher says when it runs these tests: of others it says another.</summary>
    /// <returns>Twelve hexadecimal digits of the SHA-256 over all assemblies and their names.</returns>
    public static string BuildOf(Checkout checkout, string tests)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        foreach (var path in Libraries(tests).Append(LauncherOf(checkout)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..BuildIdLength];
    }

    private static string LauncherOf(Checkout checkout) => Path.Combine(checkout.Artifacts, "bin", LauncherName, "release", LauncherName + ".exe");

    private static string[] Libraries(string tests) =>
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(tests))!, "*.dll").Order(StringComparer.Ordinal)];

    private static void RequireThere(Checkout checkout, string tests)
    {
        if (!File.Exists(tests))
        {
            throw new UserException(ExitCode.Usage, $"no tests at '{tests}': there is no such file");
        }

        if (LauncherOf(checkout) is var launcher && !File.Exists(launcher))
        {
            throw new UserException(ExitCode.BenchBroken, $"the launcher of tests is not built (no {launcher}): start the tool with host-tools/nanonet, which builds it");
        }
    }

    private static Version RequireTests(string tests)
    {
        using var module = ModuleDefinition.ReadModule(tests);
        return module.Assembly.Name.Name == TestsName
            ? module.Assembly.Name.Version
            : throw new UserException(ExitCode.Usage, $"{tests} is the assembly {module.Assembly.Name.Name}; nanoFramework's launcher of tests takes {TestsName} only: set AssemblyName");
    }

    // A board runs all that was deployed; the virtual one loads what the app refers to. The launcher finds the tests by name, so it is given the reference.
    // It is told as well what to say first: by that a board shows that it runs these tests, and not those of before.
    private static string Link(string launcher, Version version, string build, string folder)
    {
        var app = Path.Combine(folder, Path.GetFileName(launcher));
        using var module = ModuleDefinition.ReadModule(launcher);
        module.AssemblyReferences.Add(new AssemblyNameReference(TestsName, version));
        module.EntryPoint.Body.Instructions.Single(static one => one.OpCode == OpCodes.Ldstr && one.Operand is DeviceTestJudge.BeginMark).Operand = DeviceTestJudge.BeginOf(build);
        module.Write(app);
        return app;
    }
}
