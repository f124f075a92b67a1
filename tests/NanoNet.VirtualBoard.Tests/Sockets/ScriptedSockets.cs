namespace NanoNet.VirtualBoard.Tests;

/// <summary>A board whose socket layer answers what a test says.</summary>
internal sealed unsafe class ScriptedSockets : FakeBoard
{
    private const int PollError = 2;

    public int SocketResult { get; set; } = 1;

    public int ConnectResult { get; set; }

    public int BindResult { get; set; }

    public int ReceiveResult { get; set; }

    public int SetOptionResult { get; set; }

    /// <summary>What a select for reading or writing finds.</summary>
    public int Ready { get; set; }

    /// <summary>What a select for errors finds.</summary>
    public int Failed { get; set; }

    public override int Socket(int family, int type, int protocol) => SocketResult;

    public override int Connect(int socket, uint address, ushort port) => ConnectResult;

    public override int Bind(int socket, uint address, ushort port) => BindResult;

    public override int Receive(int socket, byte* buffer, int length, int flags) => ReceiveResult;

    public override int SetOption(int socket, int level, int name, byte* value, int length) => SetOptionResult;

    public override int Poll(int socket, int mode) => mode == PollError ? Failed : Ready;
}
