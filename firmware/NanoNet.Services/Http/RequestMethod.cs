using System;

namespace NanoNet.Services.Http
{
    /// <summary>The methods that the server tells apart (RFC 9110 section 9); a resource says a set of them.</summary>
    [Flags]
    public enum RequestMethod
    {
        /// <summary>Any other method: 501.</summary>
        Other = 0,

        /// <summary>GET.</summary>
        Get = 1,

        /// <summary>HEAD: the head of what GET would give.</summary>
        Head = 2,

        /// <summary>POST.</summary>
        Post = 4,

        /// <summary>PUT.</summary>
        Put = 8,

        /// <summary>DELETE.</summary>
        Delete = 16,

        /// <summary>OPTIONS: the server answers it, whatever the resource.</summary>
        Options = 32,
    }
}
