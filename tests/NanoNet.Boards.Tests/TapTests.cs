using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Boards.Tests;

public sealed partial class TapTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nanonet-tap-");

    private string SocketPath => Path.Combine(_folder.FullName, "tool");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("192.0.2.3")]
    [InlineData("192.0.2.3/0")]
    [InlineData("192.0.2.3/33")]
    [InlineData("192.0.2.300/24")]
    [InlineData("192.0.2.3/24x")]
    public async Task Wrong_address_is_a_wrong_call(string address)
    {
        var (exitCode, _, error) = await RunAsync(SocketPath, address, "true");

        Assert.Equal(4, exitCode);
        Assert.StartsWith("usage: nanonet-tap ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tool_that_does_not_listen_is_one_line_and_exit_code_6()
    {
        var (exitCode, _, error) = await RunAsync(SocketPath, "192.0.2.3/24", "true");

        Assert.Equal(6, exitCode);
        Assert.Equal($"nanonet: cannot reach the tool at {SocketPath}: No such file or directory\n", error);
    }

    [Fact]
    public async Task Command_runs_beside_the_tap_and_gives_its_exit_code()
    {
        using var tool = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        tool.Bind(new UnixDomainSocketEndPoint(SocketPath));
        tool.Listen(1);

        var running = RunAsync(SocketPath, "192.0.2.3/24", "sh", "-c", "cat /proc/net/dev /proc/net/route; exit 42");
        using var helper = await tool.AcceptAsync(TestContext.Current.CancellationToken);
        byte[] octet = [0];

        // The descriptor stays in the socket, and the TAP with it, until the octet that it comes with is read.
        try
        {
            await helper.SendAsync(octet, TestContext.Current.CancellationToken);
        }
        catch (SocketException)
        {
            // It has given up already, and says why.
        }

        var (exitCode, output, error) = await running;

        if (exitCode == 6)
        {
            Assert.Skip(error);
        }

        Assert.Equal(1, await helper.ReceiveAsync(octet, TestContext.Current.CancellationToken));
        Assert.Equal((byte)'T', octet[0]);
        Assert.Equal(42, exitCode);
        Assert.Contains("tap0\t000200C0\t", output, StringComparison.Ordinal);

        // A namespace of its own: lo and tap0, and nothing of the host's.
        Assert.Equal(["lo", "tap0"], Interface().Matches(output).Select(match => match.Groups[1].Value).Order());
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) =>
        await Shell.RunAsync(
            await NativeBoard.ProgramAsync(NativeBoard.Stm32, NativeBuild.TapName), arguments, null, TestContext.Current.CancellationToken);

    /// <summary>A line of /proc/net/dev.</summary>
    [GeneratedRegex("^ *(\\w+): ", RegexOptions.Multiline)]
    private static partial Regex Interface();
}
