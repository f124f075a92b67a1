namespace NanoNet.Services.Http
{
    /// <summary>The responses that say no. Made once and shared by all connections.</summary>
    public sealed class Refusals
    {
        private const string TextType = "text/plain; charset=utf-8";

        private readonly FixedResponse _badRequest = Make(400, "Bad Request", "");
        private readonly FixedResponse _notFound = Make(404, "Not Found", "");
        private readonly FixedResponse _requestTimeout = Make(408, "Request Timeout", "");
        private readonly FixedResponse _lengthRequired = Make(411, "Length Required", "");
        private readonly FixedResponse _bodyTooLong = Make(413, "Content Too Large", "");
        private readonly FixedResponse _expectationFailed = Make(417, "Expectation Failed", "");
        private readonly FixedResponse _targetTooLong = Make(414, "URI Too Long", "");
        private readonly FixedResponse _headTooLong = Make(431, "Request Header Fields Too Large", "");
        private readonly FixedResponse _notImplemented = Make(501, "Not Implemented", "");
        private readonly FixedResponse _versionNotSupported = Make(505, "HTTP Version Not Supported", "");

        /// <summary>404: no such route.</summary>
        public FixedResponse NotFound
        {
            get { return _notFound; }
        }

        /// <summary>408: the head did not come in time.</summary>
        public FixedResponse RequestTimeout
        {
            get { return _requestTimeout; }
        }

        /// <summary>The refusal for an error.</summary>
        public FixedResponse For(RequestError error)
        {
            switch (error)
            {
                case RequestError.Version:
                    return _versionNotSupported;

                case RequestError.Coding:
                case RequestError.Method:
                    return _notImplemented;

                case RequestError.Expectation:
                    return _expectationFailed;

                case RequestError.BodyLength:
                    return _bodyTooLong;

                case RequestError.LengthRequired:
                    return _lengthRequired;

                case RequestError.TargetLength:
                    return _targetTooLong;

                case RequestError.HeadLength:
                    return _headTooLong;

                default:
                    return _badRequest;
            }
        }

        private static FixedResponse Make(int status, string reason, string moreFields)
        {
            return new FixedResponse(status, reason, TextType, status.ToString() + " " + reason + "\n", moreFields);
        }
    }
}
