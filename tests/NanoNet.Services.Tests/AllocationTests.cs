using System;
using NanoNet.Services.Configuration;
using NanoNet.Services.Http;
using NanoNet.Services.Network;
using NanoNet.Services.Status;
using Xunit;

namespace NanoNet.Services.Tests;

public class AllocationTests
{
    private const int Requests = 10_000;

    [Fact]
    public void Request_from_head_to_response_allocates_nothing()
    {
        var configuration = new ServiceConfiguration { BoardSockets = 4, HttpPort = 80 };
        var counters = new Counters();
        var status = new StatusDocument(configuration, new SocketBudget(configuration), counters, []);
        status.Describe(new InterfaceAddress("192.0.2.10", "255.255.255.0", "192.0.2.1", "00:80:e1:01:35:d1", true));
        var routes = new RouteTable();
        routes.Add("/", new FixedResponse("text/plain", "front\n"));
        routes.Add("/status", status);
        var buffer = new byte[ServerLimits.ConnectionBuffer];
        var request = new RequestReader(buffer);
        var response = new HttpResponse(buffer);
        var head = Octets.Of("GET /status HTTP/1.1\r\nHost: board\r\nAccept: */*\r\nUser-Agent: test\r\n\r\n");
        Serve();

        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < Requests; i++)
        {
            Serve();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Serve()
        {
            Array.Copy(head, buffer, head.Length);
            request.Reset();
            Assert.True(request.Received(head.Length));
            counters.Values[Counter.HttpRequests]++;
            routes.Find(buffer, request.Line.PathStart, request.Line.PathLength).Get(response);
        }
    }
}
