namespace NanoNet.Services.Http
{
    /// <summary>The answers that list the methods of a resource: to OPTIONS, and to a method that it does not answer. One of each for every set of
    /// methods that a route has, made when the route is added.</summary>
    internal sealed class Allow
    {
        private const string TextType = "text/plain; charset=utf-8";

        private readonly RequestMethod _methods;
        private readonly FixedResponse _notAllowed;
        private readonly byte[] _options;

        internal Allow(RequestMethod methods)
        {
            string field = "Allow: " + Names(methods) + "\r\n";
            _methods = methods;
            _notAllowed = new FixedResponse(405, "Method Not Allowed", TextType, "405 Method Not Allowed\n", field);

            // No Content-Length with 204 (RFC 9110 section 8.6).
            _options = ResponseHead.Make("204 No Content", null, ResponseHead.NoLength, field);
        }

        internal RequestMethod Methods
        {
            get { return _methods; }
        }

        internal void SetNotAllowed(HttpResponse response)
        {
            _notAllowed.Set(response);
        }

        internal void SetOptions(HttpResponse response)
        {
            response.Set(204, _options, _options, 0, 0, 0);
        }

        private static string Names(RequestMethod methods)
        {
            return Name(methods, RequestMethod.Get, "GET, ")
                + Name(methods, RequestMethod.Head, "HEAD, ")
                + Name(methods, RequestMethod.Post, "POST, ")
                + Name(methods, RequestMethod.Put, "PUT, ")
                + Name(methods, RequestMethod.Delete, "DELETE, ")
                + "OPTIONS";
        }

        private static string Name(RequestMethod methods, RequestMethod method, string name)
        {
            return (methods & method) != 0 ? name : "";
        }
    }
}
