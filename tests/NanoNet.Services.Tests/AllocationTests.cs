using System;
using System.Runtime.CompilerServices;
using NanoNet.Services.Configuration;
using NanoNet.Services.Network;
using NanoNet.Services.Status;
using NanoNet.Services.Text;
using Xunit;

namespace NanoNet.Services.Tests;

public class AllocationTests
{
    private const int Requests = 10_000;
    private const int RequestsPerConnection = 100;

    [Fact]
    public void Keep_alive_request_allocates_nothing()
    {
        var configuration = new ServiceConfiguration { BoardSockets = 4, HttpPort = 80 };
        var services = new ServiceTable(configuration);
        var connection = new ScriptedConnection(routes: (http, counters) =>
        {
            var status = new StatusDocument(configuration, services, new SocketBudget(services, configuration), counters, []);
            status.Describe(new InterfaceAddress("192.0.2.10", "255.255.255.0", "192.0.2.1", "00:80:e1:01:35:d1", true));
            http.Routes.Add("/status", status);
        });
        var head = Octets.Of("GET /status HTTP/1.1\r\nHost: board\r\nAccept: */*\r\nUser-Agent: test\r\n\r\n");
        connection.Receive(head);
        connection.Open();

        // A board runs static constructors before Main; .NET when a class is used first.
        RuntimeHelpers.RunClassConstructor(typeof(DecimalText).TypeHandle);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < Requests; i++)
        {
            connection.Receive(head);

            if (i % RequestsPerConnection == 0)
            {
                connection.Begin();
            }
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(Requests + 1, connection.Count(Counter.Http2xx));
    }
}
