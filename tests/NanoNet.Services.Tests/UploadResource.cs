using System.IO;
using NanoNet.Services.Http;

namespace NanoNet.Services.Tests;

/// <summary>Takes a body and says what it was.</summary>
internal sealed class UploadResource : Resource
{
    private readonly MemoryStream _body = new();

    public override RequestMethod Methods => RequestMethod.Post | RequestMethod.Put | RequestMethod.Delete;

    public override int MaxBody => 3000;

    public override void Body(HttpExchange exchange, byte[] buffer, int offset, int count) => _body.Write(buffer, offset, count);

    public override void Respond(HttpExchange exchange)
    {
        var text = Octets.Text(_body.ToArray(), (int)_body.Length);
        _body.SetLength(0);
        new FixedResponse("text/plain", "<" + text + ">").Set(exchange.Response);
    }
}
