using System;
using System.IO;
using Mono.Cecil;

namespace NanoNet.Cli.DeviceTests;

/// <summary>Puts an assembly of tests and a launcher for it into a folder that a virtual board can start.</summary>
public static class DeviceTestApp
{
    /// <summary>The one name that nanoFramework's launcher and ours look for.</summary>
    public const string TestsName = "NFUnitTest";

    private const string LauncherName = "NanoNet.TestLauncher";

    /// <param name="checkout">Where our launcher is.</param>
    /// <param name="tests">The assembly of tests; its libraries lie beside it.</param>
    /// <param name="folder">An empty folder.</param>
    /// <returns>Path of the app.</returns>
    /// <exception cref="UserException">There is no such assembly, or it has another name.</exception>
    public static string Prepare(Checkout checkout, string tests, string folder)
    {
        if (!File.Exists(tests))
        {
            throw new UserException(ExitCode.Usage, $"no tests at '{tests}': there is no such file");
        }

        var launcher = Path.Combine(checkout.Artifacts, "bin", LauncherName, "release", LauncherName + ".exe");

        if (!File.Exists(launcher))
        {
            throw new UserException(ExitCode.BenchBroken, $"the launcher of tests is not built (no {launcher}): start the tool with host-tools/nanonet, which builds it");
        }

        try
        {
            var version = RequireTests(tests);

            foreach (var library in Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(tests))!, "*.dll"))
            {
                File.Copy(library, Path.Combine(folder, Path.GetFileName(library)));
            }

            return Link(launcher, version, folder);
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

    private static Version RequireTests(string tests)
    {
        using var module = ModuleDefinition.ReadModule(tests);
        return module.Assembly.Name.Name == TestsName
            ? module.Assembly.Name.Version
            : throw new UserException(ExitCode.Usage, $"{tests} is the assembly {module.Assembly.Name.Name}; nanoFramework's launcher of tests takes {TestsName} only: set AssemblyName");
    }

    // A board runs all that was deployed; the virtual one loads what the app refers to. The launcher finds the tests by name, so it is given the reference.
    private static string Link(string launcher, Version version, string folder)
    {
        var app = Path.Combine(folder, Path.GetFileName(launcher));
        using var module = ModuleDefinition.ReadModule(launcher);
        module.AssemblyReferences.Add(new AssemblyNameReference(TestsName, version));
        module.Write(app);
        return app;
    }
}
