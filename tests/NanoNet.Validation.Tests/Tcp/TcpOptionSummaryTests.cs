using Xunit;

namespace NanoNet.Validation.Tests.Tcp;

public class TcpOptionSummaryTests
{
    // Options with which nothing is read at once, and which say nothing.
    private static readonly byte[] s_nothing = [1, 1, 1, 1];

    private static readonly byte[] s_onlyMss = [2, 4, 0x05, 0xB4];
    private static readonly byte[] s_linuxSyn = [2, 4, 0x05, 0xB4, 4, 2, 8, 10, 1, 2, 3, 4, 5, 6, 7, 8, 1, 3, 3, 7];

    [Fact]
    public void Read_of_a_usual_SYN_says_all_that_it_has()
    {
        var summary = TcpOptionSummary.Read(s_linuxSyn);

        Assert.True(summary is { HasMss: true, Mss: 1460, HasSackPermitted: true, HasScale: true, Scale: 7, HasTimestamps: true });
        Assert.Equal(0x0102_0304U, summary.TimestampValue);
        Assert.Equal(0x0506_0708U, summary.TimestampEcho);
        Assert.False(summary.IsMalformed || summary.HasWrongLength || summary.HasRepetition);
        Assert.Equal(1460, TcpOptionSummary.Read(s_onlyMss).Mss);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_at_once_says_the_same_as_option_by_option_whatever_octet_is_another(bool isLinux)
    {
        var usual = isLinux ? s_linuxSyn : s_onlyMss;

        for (var place = 0; place < usual.Length; place++)
        {
            for (var value = 0; value <= byte.MaxValue; value++)
            {
                byte[] options = [.. usual];
                options[place] = (byte)value;

                Assert.Equal(TcpOptionSummary.Read([.. s_nothing, .. options]), TcpOptionSummary.Read(options));
            }
        }
    }
}
