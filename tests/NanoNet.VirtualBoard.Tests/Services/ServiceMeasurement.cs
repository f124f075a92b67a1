extern alias board;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using board::NanoNet.Runtime;
using NanoNet.Contracts.Checking;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Runs the firmware's services, instrumented as the virtual board runs them, in this process, and counts what they execute and allocate.</summary>
internal sealed class ServiceMeasurement
{
    private const int WarmUp = 20;

    // In nanoseconds: an exchange takes a few looks at the clock, and so some milliseconds as it would on a board. Echo is limited by the second.
    private const int TimePerLook = 500_000;

    // Some tens of milliseconds an exchange: all who are new share few answers a second.
    private const int TimePerLookOfNewcomers = 6_000_000;

    // Real time. Only a hang takes it.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private readonly Dictionary<string, long> _allocated = new(StringComparer.Ordinal);

    private ServiceMeasurement(ClientBoard client) => Client = client;

    public ClientBoard Client { get; }

    public double Instructions => Client.Instructions;

    /// <summary>The methods that cost most, for a failure.</summary>
    public string Dearest => string.Join("; ", Client.Methods
        .OrderByDescending(static one => one.Value).Take(12).Select(static one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Value:F0}")));

    /// <summary>Types of which the firmware, or the API on its behalf, put objects on the heap, with how many.</summary>
    public IReadOnlyDictionary<string, long> Allocated => _allocated;

    /// <summary>Measures exchanges of one client with one service.</summary>
    /// <param name="configuration">Which services, as C#.</param>
    /// <param name="port">Which of them is talked to.</param>
    /// <param name="isUdp">Whether that is one on UDP.</param>
    /// <param name="request">What the client says.</param>
    /// <param name="habit">What it does after the answer.</param>
    /// <param name="exchanges">How often.</param>
    /// <param name="greeting">What the client says first on a connection, in place of the request.</param>
    public static ServiceMeasurement Of(string configuration, ushort port, bool isUdp, string request, ClientHabit habit, int exchanges, string greeting = "")
    {
        var path = FirmwareCompiler.Compile("Probe", "exe", $$"""
            using System;
            using NanoNet.Services;
            using NanoNet.Services.Configuration;
            using NanoNet.Services.Http;
            using NanoNet.Services.Status;
            public sealed class Upload : Resource
            {
                private readonly FixedResponse _taken = new FixedResponse("text/plain", "taken\n");
                public override RequestMethod Methods { get { return RequestMethod.Post; } }
                public override int MaxBody { get { return 1000; } }
                public override void Body(HttpExchange exchange, byte[] buffer, int offset, int count) { }
                public override void Respond(HttpExchange exchange) { _taken.Respond(exchange); }
            }
            public static class Program
            {
                public static void Main()
                {
                    ServiceHost host = new ServiceHost(
                        new ServiceConfiguration { Firmware = "Probe", Version = "1", BuildId = "0123456789ab", Board = "BOARD", {{configuration}} },
                        new StatusValue[0]);
                    if (host.Http != null) { host.Http.Routes.Add("/upload", new Upload()); }
                    host.Run();
                }
            }
            """, TestPaths.Services);
        var firmware = FirmwareSet.Load(path, ForwarderTable.Load(TestPaths.Forwarders).IsContract, TestPaths.Libraries);
        var context = new FirmwareLoadContext(firmware, TestPaths.Forwarders);
        var main = EntryPoint.Of(context, path);
        var client = new ClientBoard(port, isUdp, Encoding.Latin1.GetBytes(request), Encoding.Latin1.GetBytes(greeting), habit, WarmUp, exchanges)
        {
            TimePerLook = habit == ClientHabit.Moves ? TimePerLookOfNewcomers : TimePerLook,
        };
        var serial = new RecordingSerialPort();
        var interpreter = new Interpreter(client, serial, new BoardIdentity("TARGET", "PLATFORM", "Title", new Version(1, 17), 4_000_000));
        var measurement = new ServiceMeasurement(client);
        interpreter.Heap.Added += measurement.Count;

        try
        {
            interpreter.Start(EntryPoint.StaticConstructorsOf(context), main);
            Assert.True(client.Idle.Wait(s_patience), $"{client.Done.ToString(CultureInfo.InvariantCulture)} exchanges, then nothing; the board said: {serial.Text}");
        }
        finally
        {
            InterpreterHooks.Disarm();
        }

        Assert.DoesNotContain("++++", serial.Text, StringComparison.Ordinal);
        return measurement;
    }

    private void Count(object made, int octets)
    {
        if (Client.IsMeasuring)
        {
            var type = made.GetType().FullName!;
            _allocated[type] = _allocated.GetValueOrDefault(type) + 1;
        }
    }
}
