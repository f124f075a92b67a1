namespace NanoNet.Services.Http
{
    /// <summary>The methods that the server tells apart (RFC 9110 section 9).</summary>
    public enum RequestMethod
    {
        /// <summary>Any method but the two below: 405 where there is a route.</summary>
        Other,

        /// <summary>GET.</summary>
        Get,

        /// <summary>HEAD: the head of what GET would give.</summary>
        Head,
    }
}
