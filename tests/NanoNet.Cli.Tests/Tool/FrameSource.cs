using System.Globalization;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Sends numbered frames at the other end of a desk's cable.</summary>
public sealed class FrameSource(VethDesk desk)
{
    /// <summary>Octets before the number: addresses and a type for experiments (IEEE 802 section 9.2.4).</summary>
    public const int NumberAt = 14;

    // What the interface cannot queue at the moment is sent again.
    private const string Script = """
        import socket, sys
        count, first, length, tag = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), bytes.fromhex(sys.argv[4])
        out = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
        out.bind(("vb", 0))
        for number in range(first, first + count):
            head = bytes.fromhex("024e4e000200024e4e000100") + tag + bytes.fromhex("88b5") + number.to_bytes(8, "little")
            while True:
                try:
                    out.send(head + bytes(length - len(head)))
                    break
                except OSError as error:
                    if error.errno != 105:
                        raise
        """;

    public async Task Send(int count, int first = 0, int length = 60, string tag = "")
    {
        var result = await desk.Shell("/usr/bin/python3", "-c", Script, Text(count), Text(first), Text(length), tag);
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
