using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>A MetadataProcessor that is not nanoFramework's, packages and projects that are not as they should be: for <c>build</c>.</summary>
internal static class ConverterActs
{
    // What the processor was told to write is the last argument but one.
    private const string Output = "for last; do out=$before; before=$last; done; ";

    private static readonly (string Does, string Script)[] s_scripts =
    [
        ("fails", "echo 'Unable to parse input assembly file'; exit 1"),
        ("says OK and does nothing", "echo OK"),
        ("crashes", "echo begun; kill -SEGV $$"),
        ("hangs", "echo begun; sleep 600"),
        ("writes half a file", Output + "printf 'NFMRK1\\0\\0half' > \"$out\""),
        ("writes for nanoFramework 2", Output + "{ printf 'NFMRK2\\0\\0'; head -c 400 /dev/zero; } > \"$out\""),
    ];

    public static IEnumerable<(string Name, StandInAct Act)> All =>
    [
        .. s_scripts.Select(static one => ($"build: converter {one.Does}", (StandInAct)(stage => Build(stage, Packages(stage), stage.WriteProgram("mdp", one.Script))))),
        ("build: converter leaves a program behind that holds its output", static stage => Build(stage, Packages(stage), stage.WriteProgram("mdp", $"sleep 60 & exec '{StandInPackages.ProcessorProgram}' \"$@\""), "40")),
        ("build: converter converts", static stage => Build(stage, Packages(stage), StandInPackages.ProcessorProgram)),
        ("build: converter is not there", static stage => Build(stage, Packages(stage), "nowhere.dll")),
        ("build: packages are of another firmware", static stage => Build(stage, Packages(stage, ("System.Net", 0x8EFB9944)), StandInPackages.ProcessorProgram)),
        ("build: packages are damaged", Damaged),
        ("build: packages are not there", static stage => Build(stage, "nowhere", StandInPackages.ProcessorProgram)),
        ("build: project is not there", static stage => stage.Run("build", "nowhere.nfproj")),
        ("build: board is unknown", static stage => stage.Run("build", "--board", "esp23-olimex")),
    ];

    private static Task<ProcessResult> Build(Stage stage, string packages, string processor, string limit = "5") =>
        stage.Run("build", "--packages", packages, "--metadata-processor", processor, "--limit", limit, "-o", "app.bin");

    private static string Packages(Stage stage, params (string Assembly, uint Checksum)[] checksums) =>
        StandInPackages.Write(stage.PathOf("packages"), Path.Combine(TestCheckout.Root, "firmware", "NanoNet.Stm32", "packages.config"), checksums);

    private static Task<ProcessResult> Damaged(Stage stage)
    {
        var packages = Packages(stage);
        var one = Directory.GetDirectories(packages, "nanoFramework.CoreLibrary.*").Single();
        Directory.Delete(one, recursive: true);
        File.WriteAllText(one + ".nupkg", "PK and no more");
        return Build(stage, packages, StandInPackages.ProcessorProgram);
    }
}
