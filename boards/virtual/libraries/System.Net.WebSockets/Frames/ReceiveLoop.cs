using System.Net.WebSockets.WebSocketFrame;
using System.Text;
using System.Threading;

namespace System.Net.WebSockets;

/// <summary>The thread of a connection that receives, and the timer that looks after it.</summary>
internal sealed class ReceiveLoop
{
    private const int LookInterval = 5000;
    private const int LeastStatus = 1000;
    private const int MostStatus = 1011;

    private readonly WebSocket _socket;
    private readonly FrameReader _reader;

    public ReceiveLoop(WebSocket socket, FrameReader reader)
    {
        _socket = socket;
        _reader = reader;
    }

    public void Run()
    {
        Timer timer = new Timer(Look, Thread.CurrentThread, LookInterval, LookInterval);

        while (!_socket.IsStopped)
        {
            ReceiveMessageFrame frame = _reader.ReadHead(out bool isBroken);

            if (frame == null)
            {
                continue;
            }

            if (isBroken)
            {
                _socket.OnReadFailed(frame.Problem);
            }
            else if (frame.Problem != null)
            {
                _socket.HasFailed = true;

                // The package loses the status that goes with the problem: the close frame is empty.
                _socket.SendClose(WebSocketCloseStatus.Empty, Encoding.UTF8.GetBytes(frame.Problem), true);
            }
            else
            {
                Take(frame);
            }
        }

        _socket.Stream.Close();
        timer.Change(Timeout.Infinite, Timeout.Infinite);
        timer.Dispose();
    }

    private void Take(ReceiveMessageFrame frame)
    {
        byte[] data = _reader.ReadData(frame.MessageLength, frame.MaskingKey);
        _socket.LastContact = DateTime.UtcNow;

        switch (frame.Opcode)
        {
            case Opcode.Ping:
                _socket.Queue(new OutgoingFrame() { Data = data, Opcode = Opcode.Pong });
                break;

            case Opcode.Pong:
                _socket.IsPinging = false;
                break;

            case Opcode.Close:
                TakeClose(data);
                break;

            default:
                frame.Buffer = data;
                _socket.RaiseMessageReceived(frame);
                break;
        }
    }

    private void TakeClose(byte[] data)
    {
        int status = data.Length > 1 ? (data[0] << 8) | data[1] : 0;
        _socket.CloseStatus = status >= LeastStatus && status <= MostStatus ? (WebSocketCloseStatus)status : WebSocketCloseStatus.Empty;

        if (_socket.State == WebSocketState.CloseSent)
        {
            _socket.HardClose();
            return;
        }

        // All that came is given back behind the status, the peer's status included.
        _socket.State = WebSocketState.CloseReceived;
        _socket.SendClose(WebSocketCloseStatus.NormalClosure, data, true);
    }

    private void Look(object receiver)
    {
        Thread thread = (Thread)receiver;
        thread.Suspend();
        DateTime now = DateTime.UtcNow;

        if (_socket.IsPinging && _socket.PingTime.Add(_socket.ServerTimeout) < now)
        {
            _socket.SendClose(WebSocketCloseStatus.PolicyViolation, Encoding.UTF8.GetBytes("Ping timeout"), true);
        }

        if (_socket.State == WebSocketState.CloseSent && _socket.ClosingTime.Add(_socket.ServerTimeout) < now)
        {
            _socket.HardClose();
        }

        if (_socket.KeepAliveInterval != Timeout.InfiniteTimeSpan
            && _socket.State != WebSocketState.CloseSent
            && !_socket.IsPinging
            && _socket.LastContact.Add(_socket.KeepAliveInterval) < now)
        {
            _socket.SendPing();
        }

        thread.Resume();
    }
}
