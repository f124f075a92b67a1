using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>The MetadataProcessor as a task, as a program and as a program of .NET Framework, and each of them failing.</summary>
public sealed class BuildConverterTests : IDisposable
{
    private readonly BuildScene _scene = new();

    [Fact]
    public async Task Converter_that_fails_is_exit_code_6_with_its_words()
    {
        var failing = _scene.WriteProgram("mdp", "echo 'Unable to parse input assembly file'; exit 1");
        var silent = _scene.WriteProgram("silent", "exit 0");

        var one = await _scene.Tool.Run("build", "--packages", _scene.Packages("NanoNet.Stm32"), "--metadata-processor", failing, "-o", "app.bin");
        var two = await _scene.Tool.Run("build", "--packages", Path.Combine(_scene.Tool.Folder, "NanoNet.Stm32"), "--metadata-processor", silent, "-o", "app.bin");

        Assert.Equal((6, 6), (one.ExitCode, two.ExitCode));
        Assert.Contains("did not convert NanoNet.Services.dll: Unable to parse input assembly file", one.Error, StringComparison.Ordinal);
        Assert.Contains("did not convert NanoNet.Services.dll: nothing", two.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_that_is_killed_takes_the_converter_with_it_and_all_that_it_started_and_the_next_clears_what_it_left()
    {
        var temporary = Directory.CreateDirectory(Path.Combine(_scene.Tool.Folder, "tmp")).FullName;
        _scene.Tool.Environment["TMPDIR"] = temporary;
        var scratch = Path.Combine(_scene.Tool.Folder, "cache", "nanonet", "scratch");
        var pids = Path.Combine(_scene.Tool.Folder, "pids");
        var converter = _scene.WriteProgram("mdp", $"sleep 600 & echo $$ > '{pids}.new'; echo $! >> '{pids}.new'; mv '{pids}.new' '{pids}'; wait");
        using var tool = _scene.Tool.Start("build", "--packages", _scene.Packages("NanoNet.Stm32"), "--metadata-processor", converter, "-o", "app.bin");

        while (!File.Exists(pids))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        EndedProcess.Kill(tool.Id);
        await tool.End();

        foreach (var pid in await File.ReadAllLinesAsync(pids, TestContext.Current.CancellationToken))
        {
            await EndedProcess.Wait(pid);
        }

        Assert.Single(Directory.GetDirectories(scratch));
        Assert.Equal(0, (await _scene.Tool.Run("build", "--packages", Path.Combine(_scene.Tool.Folder, "NanoNet.Stm32"), "--metadata-processor", StandInPackages.ProcessorProgram, "-o", "app.bin")).ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(scratch));
        Assert.Empty(Directory.GetFileSystemEntries(temporary, "nanonet-*"));
    }

    [Fact]
    public async Task Task_that_fails_is_exit_code_6_with_its_words()
    {
        // The library that the app needs is there for the converter alone: the app is not compiled against the double's.
        var app = ForeignFirmware.Compile(_scene.Tool.Folder, "Lone", "class P { static void Main() { } }");
        var packages = Directory.CreateDirectory(Path.Combine(_scene.Tool.Folder, "loose")).FullName;
        File.WriteAllBytes(Path.Combine(packages, "mscorlib.pe"), [1]);
        File.Copy(Path.Combine(TestCheckout.Artifacts, "contracts", "ref", "mscorlib.dll"), Path.Combine(packages, "mscorlib.dll"));

        var result = await _scene.Tool.Run("build", app, "--packages", packages, "--metadata-processor", StandInPackages.ProcessorTask);

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("mscorlib.pe", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("does not begin with NFMRK1", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_of_NET_Framework_is_run_by_mono_and_without_it_says_so()
    {
        var program = Path.Combine(Directory.CreateDirectory(Path.Combine(_scene.Tool.Folder, "mdp")).FullName, "nanoFramework.Tools.MetadataProcessor.exe");
        await File.WriteAllTextAsync(program, "MZ", TestContext.Current.CancellationToken);
        var packages = _scene.Packages("NanoNet.Stm32");
        var path = Environment.GetEnvironmentVariable("PATH");
        _scene.Tool.Environment["PATH"] = string.Join(':', path!.Split(':').Where(static folder => !File.Exists(Path.Combine(folder, "mono"))));

        var without = await _scene.Tool.Run("build", "--packages", packages, "--metadata-processor", Path.GetDirectoryName(program)!, "-o", "app.bin");
        var mono = _scene.WriteProgram("mono", $"test \"$1\" = '{program}' || exit 9; shift; exec '{Path.ChangeExtension(StandInPackages.ProcessorTask, null)}' \"$@\"");
        _scene.Tool.Environment["PATH"] = $"{Path.GetDirectoryName(mono)}:{path}";
        var with = await _scene.Tool.Run("build", "--packages", packages, "--metadata-processor", Path.GetDirectoryName(program)!, "-o", "app.bin");

        Assert.Equal(6, without.ExitCode);
        Assert.Contains("needs mono here", Assert.Single(without.ErrorLines), StringComparison.Ordinal);
        Assert.True(with.ExitCode == 0, with.Error);
    }

    public void Dispose() => _scene.Dispose();
}
