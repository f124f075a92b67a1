using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>NanoNet's services with one page more, <c>/measure</c>: free memory, sockets that can still be opened, and connections.</summary>
internal static class MeasuredFirmware
{
    /// <summary>The services with that page.</summary>
    /// <param name="settings">Of the configuration, as C#.</param>
    /// <param name="usings">Of further libraries.</param>
    /// <param name="before">Statements of Main before the services run.</param>
    /// <param name="libraries">Further libraries beside the services'.</param>
    public static string Compile(string settings, string usings = "", string before = "", params IEnumerable<string> libraries) =>
        FirmwareCompiler.Compile("Measured", "exe", $$"""
            using System; using System.Net.Sockets; using System.Threading;
            using NanoNet.Services; using NanoNet.Services.Configuration; using NanoNet.Services.Http; using NanoNet.Services.Status; using NanoNet.Services.Text;
            {{usings}}
            public sealed class Measure : Resource
            {
                private readonly byte[] _head = ResponseHead.Make("200 OK", "text/plain", 40, "");
                private readonly byte[] _body = new byte[40];
                private readonly Socket[] _found = new Socket[32];
                public override void Respond(HttpExchange exchange)
                {
                    // Twice: what the first collection finalizes is gone with the second.
                    nanoFramework.Runtime.Native.GC.Run(true);
                    Thread.Sleep(100);
                    long free = nanoFramework.Runtime.Native.GC.Run(true);
                    int sockets = 0;
                    try { while (true) { _found[sockets] = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); sockets++; } } catch (SocketException) { }
                    for (int i = 0; i < sockets; i++) { _found[i].Close(); _found[i] = null; }
                    DecimalText.PutRight(_body, 0, 20, free);
                    DecimalText.PutRight(_body, 20, 10, sockets);
                    DecimalText.PutRight(_body, 30, 10, exchange.Slot.Server.Slots.ActiveCount);
                    exchange.Response.Set(200, _head, _body, 0, _body.Length, 0);
                }
            }
            public static class Program
            {
                public static void Main()
                {
                    ServiceConfiguration configuration = new ServiceConfiguration { Firmware = "Measured", Version = "1", BuildId = "0123456789ab", Board = "BOARD", {{settings}} };
                    ServiceHost host = new ServiceHost(configuration, new StatusValue[0]);
                    host.Http.Routes.Add("/measure", new Measure());
                    {{before}}
                    host.Run();
                }
            }
            """, [TestPaths.Services, .. libraries]);

    /// <summary>What the page says, over HTTP on port 80.</summary>
    public static Measured Ask(BoardRig rig)
    {
        var numbers = rig.AskToEnd("GET /measure HTTP/1.0\r\n\r\n"u8, "a measurement")[^40..].Split(' ', System.StringSplitOptions.RemoveEmptyEntries).Select(static number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(3, numbers.Length);
        return new Measured(numbers[0], (int)numbers[1], (int)numbers[2]);
    }
}
