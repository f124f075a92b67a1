using NanoNet.Services.Http;

namespace NanoNet.Services.WebSocket
{
    /// <summary>A path that WebSockets are opened on. To an ordinary request it says 426.</summary>
    public sealed class WebSocketResource : Resource
    {
        private const string TextType = "text/plain; charset=utf-8";

        private readonly WebSocketService _service;
        private readonly IWebSocketEndpoint _endpoint;
        private readonly FixedResponse _badRequest = new FixedResponse(400, "Bad Request", TextType, "400 Bad Request\n", "");
        private readonly FixedResponse _upgradeRequired = new FixedResponse(
            426, "Upgrade Required", TextType, "426 Upgrade Required\n", "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n");

        private readonly FixedResponse _unavailable = new FixedResponse(503, "Service Unavailable", TextType, "503 Service Unavailable\n", "Retry-After: 5\r\n");

        /// <param name="service">Carries them.</param>
        /// <param name="endpoint">What they are for.</param>
        public WebSocketResource(WebSocketService service, IWebSocketEndpoint endpoint)
        {
            _service = service;
            _endpoint = endpoint;
        }

        /// <inheritdoc/>
        public override void Respond(HttpExchange exchange)
        {
            RequestReader request = exchange.Request;
            RequestLine line = request.Line;
            UpgradeRequest upgrade = _service.Upgrade;

            switch (upgrade.Read(request.Buffer, request.Lines.LineEnd(0) + 2, request.HeadLength, line.Method == RequestMethod.Get, line.MinorVersion))
            {
                case UpgradeOutcome.Granted:
                    Grant(exchange, upgrade);
                    break;

                case UpgradeOutcome.BadRequest:
                    _badRequest.Set(exchange.Response);
                    break;

                default:
                    _upgradeRequired.Set(exchange.Response);
                    break;
            }
        }

        private void Grant(HttpExchange exchange, UpgradeRequest upgrade)
        {
            // A body would be taken for frames by one side and not by the other.
            if (exchange.Request.Fields.HasBody)
            {
                _badRequest.Set(exchange.Response);
                return;
            }

            if (!_service.HasRoom)
            {
                _unavailable.Set(exchange.Response);
                return;
            }

            byte[] head = _service.Expect(exchange.Slot, _endpoint);
            exchange.Upgrade(head, upgrade.PutResponse(head, 0), _service);
        }
    }
}
