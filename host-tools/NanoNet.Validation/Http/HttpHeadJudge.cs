namespace NanoNet.Validation;

/// <summary>Judges the heads of one connection's messages: each on its own, against those before it, and a response against its request.</summary>
internal struct HttpHeadJudge
{
    // One more than the minor version; 0 before a message.
    private int _requestVersion;
    private int _responseVersion;
    private bool _isClockShown;

    /// <summary>Judges what either direction's heads have to keep.</summary>
    public void JudgeForm(in HttpEvidence evidence, bool isRequest, in HttpHead head, long frame)
    {
        evidence.State(
            isRequest,
            head.IsStartLineRight,
            isRequest ? Fact.HttpRequestLineRight : Fact.HttpStatusLineRight,
            isRequest ? Fact.HttpRequestLineWrong : Fact.HttpStatusLineWrong,
            frame);
        evidence.State(isRequest, head.AreFieldsRight, Fact.HttpFieldsRight, Fact.HttpFieldsWrong, frame);
        evidence.State(isRequest, !head.HasBareLineFeed, Fact.HttpLinesEndRight, Fact.HttpLineFeedAlone, frame);
        JudgeVersion(evidence, isRequest, head, frame);
        evidence.State(isRequest, !(head.HasTransferEncoding && head.HasContentLength), Fact.HttpOneFraming, Fact.HttpTwoFramings, frame);

        if (head.HasContentLength)
        {
            evidence.State(isRequest, head.IsContentLengthValid, Fact.HttpContentLengthValid, Fact.HttpContentLengthInvalid, frame);
        }
    }

    /// <summary>Judges what only requests have to keep.</summary>
    public static void JudgeRequest(in HttpEvidence evidence, in HttpHead head, long frame)
    {
        if (head.MinorVersion >= 1)
        {
            evidence.State(isRequest: true, head.Hosts == 1, Fact.HttpHostRight, Fact.HttpHostWrong, frame);
        }

        if (WebSocketHandshake.IsAsked(head.Upgrade))
        {
            evidence.State(isRequest: true, WebSocketHandshake.IsRequestRight(head), Fact.WebSocketRequestRight, Fact.WebSocketRequestWrong, frame);

            if (head.Upgrade?.Key is { } key)
            {
                evidence.State(isRequest: true, evidence.Connection.WebSocketKeys.IsFresh(key), Fact.WebSocketKeyFresh, Fact.WebSocketKeyRepeated, frame);
            }
        }
    }

    /// <summary>Judges a response against the request that it is for; of one whose request is not in the capture nothing is known.</summary>
    public void JudgeResponse(in HttpEvidence evidence, in HttpExchange exchange, in HttpHead head, long frame, long timeNs)
    {
        if (!exchange.HasRequest)
        {
            return;
        }

        if (exchange.IsOldRequest)
        {
            if (head.IsInterim)
            {
                evidence.Violate(isRequest: false, Fact.HttpContinueToOldClient, frame);
            }
            else if (head.IsChunked)
            {
                evidence.Violate(isRequest: false, Fact.HttpChunkedToOldClient, frame);
            }
        }
        else if (exchange.ExpectsContinue)
        {
            evidence.See(isRequest: false, Fact.HttpContinueSent);
        }

        if (exchange.RequestEndTimeNs > 0 && exchange.InterimResponses == 0)
        {
            var isSoon = timeNs - exchange.RequestEndTimeNs <= Patience.AnswerNs;
            evidence.State(isRequest: false, isSoon, Fact.HttpAnsweredSoon, Fact.HttpAnsweredLate, frame);
        }

        if (!head.IsInterim && head.Status is not (101 or 204 or 304))
        {
            JudgeContent(evidence, head, frame);
        }
    }

    /// <summary>Judges a response that changes to another protocol against the request that has asked for it.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="asked">What the request says of another protocol.</param>
    /// <param name="answered">What the response does.</param>
    /// <param name="frame">The response's frame.</param>
    /// <returns>True if the other protocol is WebSocket.</returns>
    public static bool JudgeUpgrade(in HttpEvidence evidence, HttpUpgradeFields? asked, HttpUpgradeFields? answered, long frame)
    {
        var isAsked = answered?.Protocols is { } chosen && WebSocketHandshake.Names(asked?.Protocols, chosen);
        evidence.State(isRequest: false, isAsked, Fact.HttpUpgradeAsked, Fact.HttpUpgradeUnasked, frame);

        if (!WebSocketHandshake.IsAsked(asked))
        {
            return false;
        }

        evidence.State(
            isRequest: false, WebSocketHandshake.IsAcceptRight(asked, answered), Fact.WebSocketAcceptRight, Fact.WebSocketAcceptWrong, frame);
        evidence.State(
            isRequest: false, WebSocketHandshake.IsChoiceOffered(asked, answered), Fact.WebSocketChoiceOffered, Fact.WebSocketChoiceUnasked, frame);
        return true;
    }

    private void JudgeVersion(in HttpEvidence evidence, bool isRequest, in HttpHead head, long frame)
    {
        // One whose start line is wrong has no version to compare.
        if (!head.IsStartLineRight)
        {
            return;
        }

        var before = isRequest ? _requestVersion : _responseVersion;
        var version = head.MinorVersion + 1;
        evidence.State(isRequest, before == 0 || before == version, Fact.HttpVersionKept, Fact.HttpVersionChanged, frame);

        if (isRequest)
        {
            _requestVersion = version;
        }
        else
        {
            _responseVersion = version;
        }
    }

    private void JudgeContent(in HttpEvidence evidence, in HttpHead head, long frame)
    {
        var hasContent = head.ContentLength > 0 || head.IsChunked;

        if (_isClockShown && !head.HasDate)
        {
            evidence.Violate(isRequest: false, Fact.HttpDateMissing, frame);
        }
        else if (hasContent)
        {
            evidence.State(isRequest: false, head.HasContentType, Fact.HttpContentDescribed, Fact.HttpContentTypeMissing, frame);
        }

        _isClockShown |= head.HasDate;
    }
}
