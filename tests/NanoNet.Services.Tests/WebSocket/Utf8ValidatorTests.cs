using System.Text.Unicode;
using NanoNet.Services.WebSocket;
using Xunit;

namespace NanoNet.Services.Tests.WebSocket;

public class Utf8ValidatorTests
{
    [Fact]
    public void Validator_of_every_two_and_three_octets_is_dotnets()
    {
        var octets = new byte[3];
        var validator = new Utf8Validator();

        for (var bits = 0; bits < 1 << 24; bits += bits < 0x800000 ? 0x101 : 1)
        {
            // All with a lead octet of 80 and above; a sample of the others.
            octets[0] = (byte)(bits >> 16);
            octets[1] = (byte)(bits >> 8);
            octets[2] = (byte)bits;

            if (octets[0] is > 0x80 and < 0xC0 or > 0xF5 or (> 0xC2 and < 0xDF) or (> 0xE1 and < 0xEC))
            {
                bits |= 0xFFFF;
                continue;
            }

            validator.Reset();
            Assert.Equal(Utf8.IsValid(octets), validator.Continue(octets, 0, 3) && validator.IsComplete);
        }
    }

    [Fact]
    public void Validator_of_four_octets_is_dotnets()
    {
        byte[] leads = [0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5];
        byte[] others = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF];
        var validator = new Utf8Validator();

        foreach (var lead in leads)
        {
            for (var second = 0; second < 256; second++)
            {
                foreach (var third in others)
                {
                    foreach (var fourth in others)
                    {
                        byte[] octets = [lead, (byte)second, third, fourth];
                        validator.Reset();
                        Assert.Equal(Utf8.IsValid(octets), validator.Continue(octets, 0, 4) && validator.IsComplete);
                    }
                }
            }
        }
    }
}
