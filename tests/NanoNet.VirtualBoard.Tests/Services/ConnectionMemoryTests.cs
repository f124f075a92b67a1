using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What a connection takes of the managed heap, as the board accounts for it; firmware/README.md says the same.</summary>
public class ConnectionMemoryTests
{
    [Fact]
    public async Task Each_kind_of_connection_takes_what_the_readme_says()
    {
        using var authority = new TestAuthority();
        var profile = await TestProfile.Stm32;

        // One service that has connections, on sockets for one, two and three of them: the difference is what one takes.
        using var rig = new BoardRig(
            profile,
            FirmwareCompiler.Compile("Memory", "exe", $$"""
                using System; using NanoNet.Services; using NanoNet.Services.Configuration; using NanoNet.Services.Status;
                public static class Program
                {
                    private static ServiceHost s_kept;

                    private static void Take(string what, ServiceConfiguration configuration)
                    {
                        long before = nanoFramework.Runtime.Native.GC.Run(true);
                        s_kept = new ServiceHost(configuration, new StatusValue[0]);
                        long after = nanoFramework.Runtime.Native.GC.Run(true);
                        s_kept = null;
                        Console.WriteLine("> " + what + " " + (before - after).ToString());
                    }

                    public static void Main()
                    {
                        Console.WriteLine("Ready");
                        new ServiceHost(new ServiceConfiguration { BoardSockets = 4, HttpPort = 80 }, new StatusValue[0]);
                        Take("echo1", new ServiceConfiguration { BoardSockets = 2, TcpEchoPort = 7 });
                        Take("echo2", new ServiceConfiguration { BoardSockets = 3, TcpEchoPort = 7 });
                        Take("http1", new ServiceConfiguration { BoardSockets = 2, HttpPort = 80 });
                        Take("http2", new ServiceConfiguration { BoardSockets = 3, HttpPort = 80 });
                        Take("http3", new ServiceConfiguration { BoardSockets = 4, HttpPort = 80 });
                        Take("ws1", new ServiceConfiguration { BoardSockets = 3, HttpPort = 80, WebSockets = 1 });
                        Take("ws2", new ServiceConfiguration { BoardSockets = 3, HttpPort = 80, WebSockets = 2 });
                        Take("tls1", new ServiceConfiguration { BoardSockets = 2, {{SecureFirmware.HttpsPort(authority)}} });
                        Take("tls2", new ServiceConfiguration { BoardSockets = 3, {{SecureFirmware.HttpsPort(authority)}} });
                        Take("everything", Everything());
                    }

                    private static ServiceConfiguration Everything()
                    {
                        ServiceConfiguration configuration = new ServiceConfiguration { BoardSockets = 16 };
                        ServiceSet.Apply(ServiceSet.Everything, configuration);
                        return configuration;
                    }
                }
                """, TestPaths.Services),
            clock: new VirtualClock());
        var taken = rig.WaitForLines(10).Select(static line => line.Split(' ')).ToDictionary(static line => line[0], static line => long.Parse(line[1], CultureInfo.InvariantCulture));

        var plain = taken["echo2"] - taken["echo1"];
        var http = taken["http2"] - taken["http1"];
        var webSocket = taken["ws2"] - taken["ws1"];
        var tls = taken["tls2"] - taken["tls1"] - http;

        // Each one takes the same.
        Assert.Equal(http, taken["http3"] - taken["http2"]);
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"| Memory a connection | {plain:N0} octets, {http:N0} with HTTP, {webSocket:N0} more as a WebSocket, {tls:N0} more with TLS; all services of an ESP32 at once {taken["everything"]:N0} |");
        TestContext.Current.TestOutputHelper?.WriteLine(row);
        Assert.Contains(row, await File.ReadAllTextAsync(Path.Combine(TestPaths.Root, "firmware", "README.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
