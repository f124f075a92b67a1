using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using NanoNet.Contracts.Checking;
using Xunit;

namespace NanoNet.Contracts.Tests;

public sealed class ForwarderTests
{
    [Fact]
    public void Firmware_runs_on_dotnets_types_behind_the_forwarders()
    {
        const string Source = """
            public class P
            {
                public static string Say(int times)
                {
                    int[] numbers = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
                    object boxed = numbers[times];
                    try { throw new System.ArgumentException("bad"); }
                    catch (System.Exception e) { return e.Message + boxed.ToString() + ((System.Collections.IList)numbers).Count.ToString(); }
                }
                public static void Main() { }
            }
            """;
        var context = new FirmwareContext();
        var assembly = context.LoadFromStream(new MemoryStream(FirmwareCompiler.Compile("p.cs", Source).Image));

        Assert.Equal("bad39", assembly.GetType("P")!.GetMethod("Say")!.Invoke(null, [2]));
        Assert.Equal("mscorlib, Version=1.17.11.0, Culture=neutral, PublicKeyToken=null", Assert.Single(context.Assemblies, a => a != assembly).FullName);
    }

    [Fact]
    public void Table_says_where_a_type_lives_and_what_needs_a_native_half()
    {
        var table = ForwarderTable.Load(Repository.Forwarders);

        Assert.Equal("NanoNet.Runtime", table.HomeOf("System.Net.Sockets.Socket"));
        Assert.Equal("System.Net", table.AssemblyOf("System.Net.Sockets.Socket"));
        Assert.Equal("System.Private.CoreLib", table.HomeOf("System.Diagnostics.DebuggableAttribute.DebuggingModes"));
        Assert.Null(table.HomeOf("System.Net.Sockets.TcpClient"));
        Assert.Equal(new Version(100, 2, 0, 12), table.NativeVersion("System.Net"));
        Assert.Null(table.NativeVersion("System.Threading"));
        Assert.Null(table.NativeVersion("System.IO.Streams"));
        Assert.True(table.IsContract("System.Threading"));
        Assert.False(table.IsContract("System.Runtime"));
        Assert.Contains("System.IO.IOException.IOExceptionErrorCode", table.Types);
        Assert.Equal(Directory.GetFiles(Repository.Forwarders).Length, table.Assemblies.Count);
    }

    /// <summary>Has the forwarders and falls through to .NET for nothing else.</summary>
    private sealed class FirmwareContext : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var forwarder = Path.Combine(Repository.Forwarders, assemblyName.Name + ".dll");
            return File.Exists(forwarder) ? LoadFromAssemblyPath(forwarder) : null;
        }
    }
}
