using System.Threading.Tasks;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>StreamReader and StreamWriter as firmware has them.</summary>
public class TextStreamTests
{
    [Fact]
    public async Task Writer_buffers_until_it_is_flushed_or_closed()
    {
        Assert.Equal(["0", "10", "12|True|", "ObjectDisposedException", "ab;1"], await Run(5, """
            var m = new MemoryStream(); var w = new StreamWriter(m); w.Write(1); w.Write('2'); w.WriteLine(); Say(m.Length);
            w.Write(true); w.WriteLine(""); w.Flush(); Say(m.Length);
            var s = Encoding.UTF8.GetString(m.ToArray(), 0, 10).Split('\n'); Say(s[0].Trim() + "|" + s[1].Trim() + "|" + s[2]); w.Close(); Say(Error(() => w.Flush()));
            var n = new MemoryStream(); w = new StreamWriter(n, true); w.NewLine = ";"; w.WriteLine("ab"); w.Write(1L); w.Close();
            Say(Encoding.UTF8.GetString(n.ToArray(), 0, (int)n.Length));
            """));
    }

    [Fact]
    public async Task Reader_gives_lines_whatever_ends_them()
    {
        Assert.Equal(["one", "two", "", "three \u00e4", "True", "True"], await Run(6, """
            var r = new StreamReader(new MemoryStream(Encoding.UTF8.GetBytes("one\r\ntwo\n\rthree \u00e4")));
            Say(r.ReadLine()); Say(r.ReadLine()); Say(r.ReadLine()); Say(r.ReadLine()); Say(r.ReadLine() == null); Say(r.EndOfStream);
            """));
    }

    [Fact]
    public async Task Reader_peeks_reads_and_takes_the_rest()
    {
        Assert.Equal(["97", "97", "bc", "2", "def", "ArgumentException"], await Run(6, """
            var r = new StreamReader(new MemoryStream(Encoding.UTF8.GetBytes("abcdef"))); Say(r.Peek()); Say(r.Read());
            var c = new char[2]; int n = r.Read(c, 0, 2); Say(new string(c)); Say(n); Say(r.ReadToEnd());
            Say(Error(() => r.Read(c, 1, 2)));
            """));
    }

    private static async Task<string[]> Run(int lines, string main)
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(main));
        return rig.WaitForLines(lines);
    }
}
