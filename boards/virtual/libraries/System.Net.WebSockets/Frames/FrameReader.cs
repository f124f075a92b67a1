using System.IO;
using System.Net.Sockets;

namespace System.Net.WebSockets;

/// <summary>Takes frames off a connection (RFC 6455 section 5.2), as strict as the package and no stricter.</summary>
internal sealed class FrameReader
{
    private const int TimedOut = 10060;
    private const int MostControlData = 125;
    private const int Length16 = 126;
    private const int Length64 = 127;
    private const int Fin = 0x80;
    private const int Masked = 0x80;

    private readonly NetworkStream _stream;
    private readonly IPEndPoint _endPoint;
    private readonly bool _isServer;
    private readonly int _mostData;
    private bool _isFragmented;

    public FrameReader(NetworkStream stream, IPEndPoint endPoint, bool isServer, int mostData)
    {
        _stream = stream;
        _endPoint = endPoint;
        _isServer = isServer;
        _mostData = mostData;
    }

    /// <summary>Reads the head of the next frame.</summary>
    /// <returns>Null at a time-out; with a problem if the connection is broken or the peer is.</returns>
    public ReceiveMessageFrame ReadHead(out bool isBroken)
    {
        ReceiveMessageFrame frame = new ReceiveMessageFrame();
        frame.EndPoint = _endPoint;
        isBroken = false;

        try
        {
            ReadHead(frame);
        }
        catch (SocketException exception)
        {
            if (exception.ErrorCode == TimedOut)
            {
                return null;
            }

            frame.Problem = exception.Message;
            isBroken = true;
        }

        return frame;
    }

    public byte[] ReadData(int length, byte[] maskingKey)
    {
        byte[] data = Read(length);

        if (maskingKey != null)
        {
            for (int index = 0; index < data.Length; index++)
            {
                data[index] ^= maskingKey[index % maskingKey.Length];
            }
        }

        return data;
    }

    private void ReadHead(ReceiveMessageFrame frame)
    {
        byte[] start = Read(2);
        bool isFinal = (start[0] & Fin) != 0;
        int opcode = start[0] & 0x0F;

        if (opcode > 10 || (opcode > 2 && opcode < 8))
        {
            frame.Problem = "Unsuported OpCode";
            return;
        }

        frame.Opcode = (Opcode)opcode;
        frame.Problem = Classify(frame, isFinal);

        if (frame.Problem != null || !ReadLength(frame, start[1] & 0x7F))
        {
            return;
        }

        if ((start[1] & Masked) != 0)
        {
            frame.MaskingKey = Read(4);
        }
        else if (_isServer && !frame.IsControl)
        {
            frame.Problem = "Data messages  from clients have to be masked";
        }
    }

    // What is wrong with the place of a frame among those of its message; null if nothing is.
    private string Classify(ReceiveMessageFrame frame, bool isFinal)
    {
        if (frame.Opcode == Opcode.Continuation)
        {
            frame.Fragmentation = isFinal ? FragmentationType.FinalFragment : FragmentationType.Fragment;

            if (!_isFragmented)
            {
                return isFinal ? "Unexpected ContinuationFrame FinalContinuationFrame" : "Unexpected ContinuationFrame fragmented frame";
            }

            _isFragmented = !isFinal;
            return null;
        }

        frame.Fragmentation = isFinal ? FragmentationType.NotFragmented : FragmentationType.FirstFragment;

        if (_isFragmented && !(isFinal && frame.IsControl))
        {
            return "Already receiving another fragmented message";
        }

        _isFragmented = _isFragmented || !isFinal;
        return null;
    }

    private bool ReadLength(ReceiveMessageFrame frame, int length)
    {
        ulong announced = (ulong)length;

        if (length == Length16)
        {
            announced = BigEndian(Read(2));
        }
        else if (length == Length64)
        {
            announced = BigEndian(Read(8));
        }

        if (announced > MostControlData && frame.IsControl && announced <= (ulong)_mostData)
        {
            frame.Problem = "Control frames can only have a length of max 125 bytes";
            return false;
        }

        if (announced > (ulong)_mostData)
        {
            frame.Problem = "max message size is " + _mostData.ToString();
            return false;
        }

        frame.MessageLength = (int)announced;
        return true;
    }

    private static ulong BigEndian(byte[] octets)
    {
        ulong number = 0;

        for (int index = 0; index < octets.Length; index++)
        {
            number = (number << 8) | octets[index];
        }

        return number;
    }

    // At the end of the stream a second read fails.
    private byte[] Read(int length)
    {
        byte[] octets = new byte[length];
        int count = 0;

        while (count < length)
        {
            count += _stream.Read(octets, count, length - count);
        }

        return octets;
    }
}
