namespace NanoNet.Validation;

/// <summary>Judges how a connection with HTTP ends: who closes it, whether that was announced, and what was left unanswered.</summary>
internal struct HttpCloseJudge
{
    private bool _isAnnounced;
    private bool _isClientEnded;
    private bool _isServerEnded;
    private long _lastResponseFrame;
    private long _lastResponseEndNs;

    /// <summary>A final response is complete.</summary>
    /// <param name="evidence">Takes what is found.</param>
    /// <param name="exchange">Its exchange.</param>
    /// <param name="isUntilClose">True if the end of the connection has ended it.</param>
    /// <param name="frame">The frame that brought its last octet.</param>
    /// <param name="timeNs">When.</param>
    public void TakeResponse(in HttpEvidence evidence, in HttpExchange exchange, bool isUntilClose, long frame, long timeNs)
    {
        if (exchange.HasRequest)
        {
            evidence.See(isRequest: false, Fact.HttpResponsePaired);
        }

        if (exchange.IsPipelined)
        {
            evidence.See(isRequest: false, Fact.HttpPipelinedAnswered);
        }

        if (isUntilClose)
        {
            evidence.See(isRequest: false, Fact.HttpCloseDelimitedWhole);
        }

        _lastResponseFrame = frame;
        _lastResponseEndNs = timeNs;
        _isAnnounced |= isUntilClose || !exchange.IsResponsePersistent || exchange is { HasRequest: true, IsRequestPersistent: false };
    }

    /// <summary>One direction has ended within a message.</summary>
    public static void EndInMessage(in HttpEvidence evidence, in HttpExchanges exchanges, bool isRequest, long frame)
    {
        // A client that has its final answer already need not send the rest (RFC 9112 section 9.5, RFC 9110 section 10.1.1).
        if (!isRequest || exchanges.All is not [.., { HasFinalResponse: true }])
        {
            evidence.Violate(isRequest, Fact.HttpBodyShort, frame);
        }
    }

    /// <summary>The client has ended its direction with FIN.</summary>
    public void EndRequests(in HttpEvidence evidence, in HttpExchanges exchanges)
    {
        _isClientEnded = true;

        if (exchanges.Answered > 0 && !_isServerEnded && !_isAnnounced)
        {
            evidence.See(isRequest: false, Fact.HttpPersistenceKept);
        }
    }

    /// <summary>The server has ended its direction with FIN.</summary>
    public void EndResponses(in HttpEvidence evidence, in HttpExchanges exchanges, bool isWebSocket, long frame, long timeNs)
    {
        _isServerEnded = true;

        if (exchanges.Answered > 0)
        {
            evidence.See(isRequest: false, Fact.HttpClosedAfterDraining);
        }

        if (isWebSocket)
        {
            return;
        }

        if (exchanges.Answered > 0)
        {
            var isPrompt = timeNs - _lastResponseEndNs < Patience.PromptNs;

            if (!_isAnnounced && !_isClientEnded && !exchanges.AnyWaits && isPrompt)
            {
                evidence.Violate(isRequest: false, Fact.HttpClosedWithoutNotice, frame);
            }
            else
            {
                evidence.See(isRequest: false, Fact.HttpPersistenceKept);
            }
        }

        FailUnanswered(evidence, exchanges);
    }

    /// <summary>The server has reset the connection.</summary>
    public void TakeReset(in HttpEvidence evidence, in HttpExchanges exchanges, long frame)
    {
        // A reset that comes with the response may take it away from the client, who has not read it yet (RFC 9112 section 9.6).
        if (exchanges.Answered > 0 && evidence.Client.IsAcknowledgedKnown && evidence.Client.Acknowledged < evidence.Server.Next)
        {
            evidence.Violate(isRequest: false, Fact.HttpResetAfterResponse, frame);
        }

        _isServerEnded = true;
        FailUnanswered(evidence, exchanges);
    }

    /// <summary>No more comes.</summary>
    public readonly void Finish(in HttpEvidence evidence, in HttpExchanges exchanges, long endNs)
    {
        var connection = evidence.Connection;

        if (exchanges.AnyWaits && !_isClientEnded)
        {
            connection.See(evidence.Server, Fact.HttpRequestStillOpen);
        }

        if (!_isAnnounced || _isServerEnded || connection.Ends[1 - connection.Client].IsFinSeen || connection.ResetFrom >= 0)
        {
            return;
        }

        // A capture that begins in the middle, or passed a filter, may lack the FIN as it lacks the SYN.
        if (Patience.IsOver(_lastResponseEndNs, endNs) && evidence.Client.IsSynSeen && evidence.Server.IsSynSeen)
        {
            evidence.Violate(isRequest: false, Fact.HttpAnnouncedCloseNotDone, _lastResponseFrame);
        }
        else
        {
            connection.See(evidence.Server, Fact.HttpAnnouncedCloseStillOpen);
        }
    }

    private readonly void FailUnanswered(in HttpEvidence evidence, in HttpExchanges exchanges)
    {
        // After an announced close the server need not answer what was sent ahead (RFC 9112 section 9.6).
        if (_isAnnounced || _isClientEnded)
        {
            return;
        }

        for (var i = exchanges.Answered; i < exchanges.Count; i++)
        {
            ref readonly var exchange = ref exchanges[i];

            if (exchange.HasResponse)
            {
                continue;
            }

            evidence.Violate(isRequest: false, Fact.HttpRequestUnanswered, exchange.RequestFrame);

            if (exchange.IsPipelined)
            {
                evidence.Violate(isRequest: false, Fact.HttpPipelinedLost, exchange.RequestFrame);
            }

            if (exchange.ExpectsContinue)
            {
                evidence.Violate(isRequest: false, Fact.HttpExpectationIgnored, exchange.RequestFrame);
            }
        }
    }
}
