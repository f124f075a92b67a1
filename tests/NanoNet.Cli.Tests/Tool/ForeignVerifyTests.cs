using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary><c>verify --firmware</c>: other people's firmware is judged by what it offers.</summary>
public sealed class ForeignVerifyTests : IDisposable
{
    internal const string EchoApp = """
        using System;
        using System.Net;
        using System.Net.Sockets;
        public static class Program
        {
            public static void Main()
            {
                Socket listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                listener.Bind(new IPEndPoint(IPAddress.Any, 7));
                listener.Listen(4);
                byte[] buffer = new byte[512];
                while (true)
                {
                    Socket client = listener.Accept();
                    try
                    {
                        int count;
                        while ((count = client.Receive(buffer)) > 0) { int sent = 0; while (sent < count) { sent += client.Send(buffer, sent, count - sent, SocketFlags.None); } }
                    }
                    catch (SocketException) { }
                    finally { client.Close(); }
                }
            }
        }
        """;

    private const string PageApp = """
        using System;
        using System.Net;
        public static class Program
        {
            public static void Main()
            {
                byte[] page = new byte[] { 79, 75 };
                HttpListener listener = new HttpListener("http", 8080);
                listener.Start();
                while (true)
                {
                    HttpListenerContext context = listener.GetContext();
                    if (context == null) { listener.Start(); continue; }
                    context.Response.ContentLength64 = page.Length;
                    context.Response.OutputStream.Write(page, 0, page.Length);
                    context.Close();
                }
            }
        }
        """;

    private const string SilentApp = "public static class Program { public static void Main() { System.Console.WriteLine(\"Ready\"); } }";

    private readonly ToolProcess _tool = new();
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("nanonet-foreign-").FullName;

    public ForeignVerifyTests() => ToolProcess.RequireBoard();

    [Theory]
    [InlineData("st-stm32f769i-discovery", "dhcp")]
    [InlineData("esp32-olimex", "static")]
    public async Task Echo_server_is_found_and_passes_what_an_echo_server_can(string board, string network)
    {
        // Where the interface follows the link, a cable that is pulled ends an Accept.
        var app = EchoApp.Replace(
            "Socket client = listener.Accept();",
            "Socket client; try { client = listener.Accept(); } catch (SocketException) { System.Threading.Thread.Sleep(100); continue; }",
            StringComparison.Ordinal);

        var record = await Verify(0, app, "--board", board, "--network", network);

        Assert.Equal(["tcp-echo:7"], record.Firmware!.Services);
        Assert.Equal("App", record.Firmware.Name);
        Assert.All(["ARP-ASK", "ICMP-ECHO", "UDP-CLOSED", "TCP-OPEN-CLOSE", "TCP-STREAM", "TCP-HALF-CLOSE", "TCP-RST-FREES", "BOOT-CLEAN"], id => Assert.Equal("pass", Outcome(record, id)));
        Assert.All(["BOOT-BANNER", "BOOT-IDENTITY", "UDP-ECHO", "TCP-TWO-CLIENTS", "TCP-SLOT-WAIT", "HTTP-GET", "HTTP-STATUS"], id => Assert.Equal("skipped", Outcome(record, id)));
        Assert.Equal(network == "dhcp" ? "pass" : "skipped", Outcome(record, "DHCP-BOUND"));
        Assert.Equal("the firmware offers no http at port 80", record.Scenarios.Single(static one => one.Id == "HTTP-GET").Seen);
    }

    [Theory]
    [InlineData("st-stm32f769i-discovery")]
    [InlineData("esp32-olimex")]
    public async Task Page_at_a_port_that_is_named_is_asked_for_there(string board)
    {
        var record = await Verify(0, PageApp, "--board", board, "--service", "http:8080", "--network", "static");

        Assert.Equal(["http:8080"], record.Firmware!.Services);
        Assert.All(["HTTP-GET", "HTTP-1.0", "HTTP-CLOSE", "HTTP-OCTETS", "HTTP-SEGMENTS"], id => Assert.Equal("pass", Outcome(record, id)));
        Assert.All(["TCP-OPEN-CLOSE", "HTTP-STATUS", "HTTP-404"], id => Assert.Equal("skipped", Outcome(record, id)));
    }

    [Fact]
    public async Task App_that_offers_nothing_is_judged_by_what_the_board_does()
    {
        var record = await Verify(0, SilentApp);

        Assert.Empty(record.Firmware!.Services!);
        Assert.All(["DHCP-BOUND", "ARP-ASK", "ICMP-ECHO", "TCP-CLOSED-SYN"], id => Assert.Equal("pass", Outcome(record, id)));
        Assert.DoesNotContain(record.Scenarios, static one => one.Outcome is "failed" or "broken");
    }

    [Fact]
    public async Task Service_that_was_named_and_is_not_there_fails()
    {
        var record = await Verify(1, SilentApp, "--service", "http:80", "--scenario", "HTTP-GET", "--network", "static");

        var failed = Assert.Single(record.Scenarios);
        Assert.Equal("failed", failed.Outcome);
        Assert.Equal("http at port 80", failed.Expected);
        Assert.Equal("nothing answered there", failed.Seen);
    }

    [Fact]
    public async Task Echo_that_changes_what_it_got_fails_and_the_command_that_repeats_it_names_the_app()
    {
        var app = ForeignFirmware.Compile(_elsewhere, "App", EchoApp.Replace("int sent = 0;", "int sent = 0; buffer[0] ^= 1;", StringComparison.Ordinal));

        var result = await _tool.Run("verify", "--firmware", app, "--service", "tcp-echo:7", "--scenario", "TCP-OPEN-CLOSE", "--network", "static");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"--firmware {app} --service tcp-echo:7 --network static --seed 1 --scenario TCP-OPEN-CLOSE", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task App_that_changes_its_boards_address_breaks_the_bench_with_the_reason()
    {
        var app = ForeignFirmware.Compile(_elsewhere, "App", """
            using System.Net.NetworkInformation;
            public static class Program
            {
                public static void Main() { NetworkInterface.GetAllNetworkInterfaces()[0].EnableStaticIPv4("192.0.2.77", "255.255.255.0", "192.0.2.1"); }
            }
            """);

        var result = await _tool.Run("verify", "--firmware", app, "--network", "static");

        Assert.Equal(6, result.ExitCode);
        Assert.Contains("gives its board the address 192.0.2.77, and the bench talks to 192.0.2.10", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exception_that_nothing_caught_fails_and_is_shown()
    {
        var record = await Verify(1, "public static class Program { public static void Main() { throw new System.InvalidOperationException(); } }", "--scenario", "BOOT-CLEAN", "--service", "http:80");

        Assert.Contains("InvalidOperationException", Assert.Single(record.Scenarios).Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_own_firmware_is_known_by_its_banner()
    {
        var own = Path.Combine(TestCheckout.Artifacts, "bin", "NanoNet.Stm32", "release", "NanoNet.Stm32.exe");

        var result = await _tool.Run("verify", "--firmware", own, "--network", "static");
        var record = Record();

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Null(record.Firmware!.Services);
        Assert.All(["BOOT-BANNER", "BOOT-IDENTITY", "HTTP-STATUS", "HTTP-404", "TCP-SLOT-WAIT"], id => Assert.Equal("pass", Outcome(record, id)));
    }

    [Fact]
    public async Task App_that_a_board_would_crash_on_is_not_started()
    {
        var app = ForeignFirmware.Compile(_elsewhere, "App", "public static class Program { public static void Main() { var table = new int[2, 2]; table[0, 0] = 1; } }");

        var result = await _tool.Run("verify", "--firmware", app);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error NN10", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_tool.Folder, "runs")));
    }

    [Theory]
    [InlineData("--service takes http, tcp-echo or udp-echo", "--firmware", "app", "--service", "ftp:21")]
    [InlineData("--service takes http, tcp-echo or udp-echo", "--firmware", "app", "--service", "http:0")]
    [InlineData("--service takes http once", "--firmware", "app", "--service", "http:80", "--service", "http:8080")]
    [InlineData("--service says what the app of --firmware offers", "--service", "http:80")]
    [InlineData("no firmware at 'nowhere.exe'", "--firmware", "nowhere.exe")]
    public async Task What_cannot_be_meant_is_exit_code_4(string said, params string[] arguments)
    {
        var result = await _tool.Run(["verify", .. arguments]);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _tool.Dispose();
        Directory.Delete(_elsewhere, recursive: true);
    }

    private static string? Outcome(RunRecord record, string id) => record.Scenarios.Single(one => one.Id == id).Outcome;

    private async Task<RunRecord> Verify(int exitCode, string source, params string[] arguments)
    {
        var result = await _tool.Run(["verify", "--firmware", ForeignFirmware.Compile(_elsewhere, "App", source), .. arguments]);

        Assert.True(result.ExitCode == exitCode, result.Output + result.Error);
        return Record();
    }

    private RunRecord Record() => RunJson.Read(Path.Combine(_tool.Folder, "runs", "latest", "run.json"))!;
}
