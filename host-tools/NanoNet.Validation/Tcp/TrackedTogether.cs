using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>What all connections of a tracker share.</summary>
/// <param name="Options">What they are judged against.</param>
/// <param name="Budget">Memory for what was sent.</param>
/// <param name="Tls">What all TLS connections share.</param>
/// <param name="WebSocketKeys">The WebSocket keys of the capture.</param>
/// <param name="Subjects">Who is judged.</param>
internal sealed record TrackedTogether(JudgeOptions Options, MemoryBudget Budget, TlsContext Tls, WebSocketKeys WebSocketKeys, Subjects Subjects)
{
    /// <summary>As many HTTP conversations are kept for connections to come.</summary>
    public const int MaxSpareHttp = 256;

    /// <summary>HTTP conversations that are over.</summary>
    public Stack<HttpConversation> SpareHttp { get; } = [];
}
