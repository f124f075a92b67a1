using System.Collections;
using System.Net.Sockets;
using System.Threading;

namespace System.Net.WebSockets;

/// <summary>Sends what waits, on a thread of its own: control frames first, the latest of them first of all.</summary>
internal sealed class FrameWriter
{
    private const int Fin = 0x80;
    private const int Masked = 0x80;
    private const int KeyLength = 4;
    private const int MostShortLength = 125;
    private const int Length16 = 126;
    private const int Length64 = 127;

    private readonly NetworkStream _stream;
    private readonly WebSocket _owner;
    private readonly bool _isServer;
    private readonly Random _random = new Random();
    private readonly AutoResetEvent _wake = new AutoResetEvent(false);
    private readonly Stack _control = new Stack();
    private readonly Queue _messages = new Queue();

    public FrameWriter(NetworkStream stream, WebSocket owner, bool isServer)
    {
        _stream = stream;
        _owner = owner;
        _isServer = isServer;
        new Thread(Run).Start();
    }

    /// <summary>Nothing is sent any more: a close frame was, or the connection failed.</summary>
    public bool IsDone { get; private set; }

    public void Add(OutgoingFrame frame)
    {
        if (frame.IsControl)
        {
            lock (_control)
            {
                _control.Push(frame);
            }
        }
        else
        {
            lock (_messages)
            {
                _messages.Enqueue(frame);
            }
        }

        _wake.Set();
    }

    public void Stop()
    {
        IsDone = true;
        _wake.Set();
    }

    private void Run()
    {
        while (!IsDone)
        {
            bool hasSent = SendControl();

            if (!IsDone)
            {
                hasSent |= SendMessage();
            }

            if (!hasSent)
            {
                _wake.WaitOne();
            }
        }

        _stream.Close();
    }

    private OutgoingFrame NextControl()
    {
        lock (_control)
        {
            return _control.Count > 0 ? (OutgoingFrame)_control.Pop() : null;
        }
    }

    private OutgoingFrame NextMessage()
    {
        lock (_messages)
        {
            return _messages.Count > 0 ? (OutgoingFrame)_messages.Dequeue() : null;
        }
    }

    private bool SendControl()
    {
        bool hasSent = false;
        OutgoingFrame frame;

        while ((frame = NextControl()) != null)
        {
            Send(frame, frame.Opcode, Fin, 0, frame.Data.Length);
            hasSent = true;

            if (frame.Opcode == Opcode.Close)
            {
                IsDone = true;

                // Until the owner lets go of the connection.
                _wake.WaitOne();
                break;
            }
        }

        return hasSent;
    }

    private bool SendMessage()
    {
        OutgoingFrame frame = NextMessage();

        if (frame == null)
        {
            return false;
        }

        if (!frame.MayBeFragmented || frame.FragmentSize > frame.Data.Length)
        {
            Send(frame, frame.Opcode, Fin, 0, frame.Data.Length);
            return true;
        }

        SendFragments(frame);
        return true;
    }

    private void SendFragments(OutgoingFrame frame)
    {
        int length = frame.Data.Length;

        for (int offset = 0; offset < length; offset += frame.FragmentSize)
        {
            bool isFirst = offset == 0;

            // A message of one fragment exactly never says that it is complete.
            bool isLast = !isFirst && offset + frame.FragmentSize >= length;
            Send(frame, isFirst ? frame.Opcode : Opcode.Continuation, isLast ? Fin : 0, offset, isLast ? length - offset : frame.FragmentSize);
            SendControl();
        }
    }

    private void Send(OutgoingFrame frame, Opcode opcode, int fin, int offset, int length)
    {
        int lengthOctets = length > ushort.MaxValue ? 8 : length > MostShortLength ? 2 : 0;
        int head = 2 + lengthOctets + (_isServer ? 0 : KeyLength);
        byte[] octets = new byte[head + length];
        octets[0] = (byte)((int)opcode | fin);
        octets[1] = (byte)((_isServer ? 0 : Masked) | (lengthOctets == 8 ? Length64 : lengthOctets == 2 ? Length16 : length));

        for (int index = 0; index < lengthOctets && index < 4; index++)
        {
            octets[1 + lengthOctets - index] = (byte)(length >> (index * 8));
        }

        if (!_isServer)
        {
            byte[] key = new byte[KeyLength];
            _random.NextBytes(key);
            key.CopyTo(octets, head - KeyLength);

            // As the package has it: the caller's own octets are masked, and of all fragments but the first not as the key says.
            for (int index = offset; index < length; index++)
            {
                frame.Data[index] = (byte)(frame.Data[index] ^ key[index % KeyLength]);
            }
        }

        Array.Copy(frame.Data, offset, octets, head, length);

        try
        {
            _stream.Write(octets, 0, octets.Length);
        }
        catch (Exception)
        {
            IsDone = true;
            _owner.OnWriteFailed();
        }
    }
}
