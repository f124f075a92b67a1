using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Boards.Tests;

public sealed class CCompilerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nanonet-compiler-");

    [Theory]
    [InlineData(null, "cc")]
    [InlineData("gcc", "gcc")]
    [InlineData("ccache gcc", "ccache")]
    [InlineData("  gcc  -m64 ", "gcc")]
    [InlineData("/no/such folder/gcc", "/no/such")]
    public void Program_is_what_cmake_starts(string? command, string program) =>
        Assert.Equal(program, new CCompiler { Command = command }.Program);

    [Fact]
    public void Program_may_have_a_space_in_its_path()
    {
        var compiler = Compiler("my gcc", "1");

        Assert.Equal(compiler, new CCompiler { Command = compiler }.Program);
    }

    [Fact]
    public void Identity_is_the_same_while_nothing_changes()
    {
        var compiler = new CCompiler { Command = Compiler("gcc", "1"), Flags = "-O2" };

        Assert.Equal(compiler.Identity(), (compiler with { }).Identity());
    }

    [Fact]
    public void Identity_differs_with_command_and_flags()
    {
        var compiler = new CCompiler { Command = Compiler("gcc", "1") };

        Assert.NotEqual(compiler.Identity(), (compiler with { Flags = "-O3" }).Identity());
        Assert.NotEqual(compiler.Identity(), (compiler with { LinkFlags = "-s" }).Identity());
        Assert.NotEqual(compiler.Identity(), (compiler with { Command = compiler.Command + " -m64" }).Identity());
    }

    [Fact]
    public void Identity_differs_when_the_compiler_behind_launcher_and_link_is_another_file()
    {
        var gcc = Compiler("gcc-12", "1");
        var link = File.CreateSymbolicLink(Path.Combine(_folder.FullName, "gcc"), gcc).FullName;
        var compiler = new CCompiler { Command = $"env {link}" };
        var before = compiler.Identity();

        File.SetLastWriteTimeUtc(gcc, File.GetLastWriteTimeUtc(gcc).AddSeconds(1));
        var touched = compiler.Identity();
        File.WriteAllText(gcc, "another");

        Assert.NotEqual(before, touched);
        Assert.NotEqual(touched, compiler.Identity());
    }

    [Fact]
    public async Task Build_takes_a_launcher_with_its_compiler_and_flags_and_is_another_one()
    {
        var usual = await NativeBoard.ProgramAsync(NativeBoard.Stm32, NativeBuild.LibraryName);
        var options = NativeBoard.Options with
        {
            Artifacts = _folder.FullName,
            Compiler = new CCompiler { Command = "env cc", Flags = "-DNN_TEST_OF_FLAGS" },
        };

        var library = await NativeBuild.EnsureAsync(NativeBoard.Stm32, options, TestContext.Current.CancellationToken);

        Assert.True(File.Exists(library));
        Assert.NotEqual(Path.GetFileName(Path.GetDirectoryName(usual)), Path.GetFileName(Path.GetDirectoryName(library)));
    }

    [Fact]
    public async Task Build_without_the_program_that_CC_names_is_one_line()
    {
        await NativeBoard.ProgramAsync(NativeBoard.Stm32, NativeBuild.LibraryName);
        var options = NativeBoard.Options with { Artifacts = _folder.FullName, Compiler = new CCompiler { Command = "no-such-cache gcc" } };

        var error = await Assert.ThrowsAsync<NativeBuildException>(
            () => NativeBuild.EnsureAsync(NativeBoard.Stm32, options, TestContext.Current.CancellationToken));

        Assert.StartsWith("no C compiler (no-such-cache) on PATH", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Compiler(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
