namespace NanoNet.Bench;

/// <summary>Which way a frame passes the board's port.</summary>
public enum FrameDirection
{
    FromBoard,
    ToBoard,
}
