using System.Globalization;
using NanoNet.Services.Http;

namespace NanoNet.Services.Tests;

/// <summary>A stream of three pieces, with a pause before the last.</summary>
internal sealed class CountingResource : Resource
{
    public const int Pause = 1000;

    private static readonly byte[] s_head = ResponseHead.Make("200 OK", "text/plain", ResponseHead.NoLength, "");

    public override void Respond(HttpExchange exchange) => exchange.Response.Stream(200, s_head);

    public override void Continue(HttpExchange exchange)
    {
        exchange.Number++;
        var piece = Octets.Of("piece " + exchange.Number.ToString(CultureInfo.InvariantCulture) + "\n");
        exchange.Response.Piece(piece, 0, piece.Length);

        if (exchange.Number == 2)
        {
            exchange.Response.PauseUntil(exchange.Slot.Server.Now + Pause);
        }
        else if (exchange.Number == 3)
        {
            exchange.Response.Finish();
        }
    }
}
