namespace NanoNet.Validation;

/// <summary>How a connection closed.</summary>
public enum CloseShape
{
    /// <summary>It had not when the capture ended.</summary>
    Open,

    /// <summary>The client's FIN came first; both were acknowledged.</summary>
    FourWayByClient,

    /// <summary>The server's FIN came first; both were acknowledged.</summary>
    FourWayByServer,

    /// <summary>FIN and FIN crossed; both were acknowledged.</summary>
    Simultaneous,

    /// <summary>Only one side sent FIN; the other went on or fell silent.</summary>
    HalfClosed,

    /// <summary>Both sent FIN, but not every FIN was acknowledged.</summary>
    Unacknowledged,

    /// <summary>The client reset the connection.</summary>
    ResetByClient,

    /// <summary>The server reset the connection.</summary>
    ResetByServer,
}
