using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Security.Cryptography;
using NanoNet.Contracts.Checking;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

public class FirmwareLoadContextTests
{
    private const string UsesThread = "public static class P { public static System.Type Of() { return typeof(System.Threading.Thread); } public static void Main() { } }";

    [Fact]
    public void Type_of_nanoFramework_is_ours_and_a_fundamental_one_is_NETs()
    {
        var app = Load(FirmwareCompiler.Compile("App", "exe", UsesThread), out _);
        var thread = (Type)app.GetType("P")!.GetMethod("Of")!.Invoke(null, null)!;
        Assert.Equal("NanoNet.Runtime", thread.Assembly.GetName().Name);
        Assert.Same(typeof(object), app.GetType("P")!.BaseType);
    }

    [Fact]
    public void Hash_is_of_the_file_and_the_file_stays_as_it_is()
    {
        var path = FirmwareCompiler.Compile("App", "exe", UsesThread);
        var before = File.ReadAllBytes(path);
        Load(path, out var firmware);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(before)), firmware.App.Sha256);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void File_that_is_replaced_after_it_was_read_does_not_run()
    {
        var path = CopyOf(FirmwareCompiler.Compile("App", "exe", "public static class P { public static int Answer() { return 1; } public static void Main() { } }"));
        var forwarders = ForwarderTable.Load(TestPaths.Forwarders);
        var firmware = FirmwareSet.Load(path, forwarders.IsContract, TestPaths.Libraries);
        File.Copy(FirmwareCompiler.Compile("App", "exe", "public static class P { public static int Answer() { return 2; } public static void Main() { } }"), path, overwrite: true);
        var app = new FirmwareLoadContext(firmware, TestPaths.Forwarders).LoadApp();
        Assert.Equal(1, app.GetType("P")!.GetMethod("Answer")!.Invoke(null, null));
    }

    [Fact]
    public void Library_comes_from_beside_the_app()
    {
        var library = FirmwareCompiler.Compile("Lib", "library", "public static class L { public static int Answer() { return 42; } }");
        var path = FirmwareCompiler.Compile("App", "exe", "public static class P { public static int Answer() { return L.Answer(); } public static void Main() { } }", library);
        var app = Load(path, out var firmware);
        Assert.Equal(["App", "Lib"], firmware.Assemblies.Select(assembly => assembly.Name));
        Assert.Equal(42, app.GetType("P")!.GetMethod("Answer")!.Invoke(null, null));
    }

    [Fact]
    public void Library_of_nanoFramework_that_is_all_managed_is_the_boards_own_or_the_one_beside_the_app()
    {
        const string App = "public static class P { public static object Of() { return new System.Net.NetworkCredential(); } public static void Main() { } }";
        Load(FirmwareCompiler.Compile("App", "exe", App), out var firmware);
        Assert.Equal(["App"], firmware.Assemblies.Select(assembly => assembly.Name));
        Assert.Equal("System.Net.Http", Assert.Single(firmware.BoardLibraries).Name);

        var app = Load(CopyOf(firmware.App.Path, Path.Combine(TestPaths.Libraries, "System.Net.Http.dll")), out firmware);
        Assert.Equal(["App", "System.Net.Http"], firmware.Assemblies.Select(assembly => assembly.Name));
        Assert.Empty(firmware.BoardLibraries);
        Assert.Equal("System.Net.Http", app.GetType("P")!.GetMethod("Of")!.Invoke(null, null)!.GetType().Assembly.GetName().Name);
    }

    [Fact]
    public void Library_of_nanoFramework_with_native_code_or_with_types_of_the_boards_own_stays_where_it_is()
    {
        const string App = "public static class P { public static object Of() { return new System.Net.NetworkCredential(); } public static void Main() { } }";
        const string Native = """
            public class Native { [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.InternalCall)] extern void Act(); }
            """;
        var native = FirmwareCompiler.Compile("System.Net.Http", "library", Native);
        var path = CopyOf(FirmwareCompiler.Compile("App", "exe", App), native, Path.Combine(TestPaths.References, "System.Net.dll"), Path.Combine(TestPaths.References, "mscorlib.dll"));
        Load(path, out var firmware);
        Assert.Equal(["App"], firmware.Assemblies.Select(assembly => assembly.Name));
        Assert.Equal("System.Net.Http", Assert.Single(firmware.BoardLibraries).Name);
    }

    [Theory]
    [InlineData("System.Threading, Version=1.1.52.0", "System.Threading, Version=1.1.52.0")]
    [InlineData("System.Net, Version=1.11.60.0", "System.Net, Version=1.11.60.0")]
    [InlineData("mscorlib, Version=1.17.11.0", "mscorlib, Version=1.17.11.0")]
    public void Name_of_both_worlds_with_a_version_of_nanoFrameworks_is_the_forwarder(string asked, string got)
    {
        var context = ContextOf(FirmwareCompiler.Compile("App", "exe", UsesThread));
        var assembly = context.LoadFromAssemblyName(new AssemblyName(asked));
        Assert.StartsWith(got, assembly.FullName, StringComparison.Ordinal);
        Assert.Same(context, System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(assembly));
    }

    [Theory]
    [InlineData("System.Threading, Version=10.0.0.0")]
    [InlineData("System.Runtime, Version=10.0.0.0")]
    [InlineData("mscorlib, Version=4.0.0.0")]
    [InlineData("System.Linq, Version=1.0.0.0")]
    [InlineData("NanoNet.VirtualBoard, Version=0.1.0.0")]
    public void Name_that_firmware_has_no_right_to_is_refused_and_never_NETs(string asked)
    {
        var context = ContextOf(FirmwareCompiler.Compile("App", "exe", UsesThread));
        Assert.Throws<FileNotFoundException>(() => context.LoadFromAssemblyName(new AssemblyName(asked)));
    }

    private static Assembly Load(string path, out FirmwareSet firmware)
    {
        firmware = FirmwareSet.Load(path, ForwarderTable.Load(TestPaths.Forwarders).IsContract, TestPaths.Libraries);
        return new FirmwareLoadContext(firmware, TestPaths.Forwarders).LoadApp();
    }

    private static FirmwareLoadContext ContextOf(string path) =>
        new(FirmwareSet.Load(path, ForwarderTable.Load(TestPaths.Forwarders).IsContract, TestPaths.Libraries), TestPaths.Forwarders);

    private static string CopyOf(string path, params string[] beside)
    {
        var folder = Directory.CreateTempSubdirectory("nanonet-copy-").FullName;
        Array.ForEach([path, .. beside], file => File.Copy(file, Path.Combine(folder, Path.GetFileName(file))));
        return Path.Combine(folder, Path.GetFileName(path));
    }
}
