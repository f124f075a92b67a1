using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Validation.Tests.Rules;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>Damaged captures are judged without exception; the seed of a failure is in its message.</summary>
public class RobustnessTests
{
    private const int Rounds = 3000;

    [Fact]
    public void Frames_with_flipped_bits_cut_swapped_or_doubled_never_throw()
    {
        var scenes = new[] { TcpHeaderCases.All, TcpOpenCases.All, TcpTransferCases.All, HttpCases.All, TlsCases.All, WebSocketCases.All, LinkCases.All, InternetCases.All, IPv6Cases.All, DhcpCases.All, DnsCases.All, CaptureCases.All, CrossCases.All }
            .SelectMany(cases => cases)
            .Select(ruleCase => ruleCase.Pass())
            .ToArray();

        for (var seed = 0; seed < Rounds; seed++)
        {
            var scene = scenes[seed % scenes.Length];

            try
            {
                Judge(scene, new Random(seed));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"seed {seed}", e);
            }
        }
    }

    private static void Judge(Scene scene, Random random)
    {
        var frames = new List<(long TimeNs, byte[] Octets, int OriginalLength)>(scene.Frames);

        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(frames.Count);
            var octets = (byte[])frames[at].Octets.Clone();

            switch (random.Next(4))
            {
                case 0 when octets.Length > 0:
                    octets[random.Next(octets.Length)] ^= (byte)(1 << random.Next(8));
                    frames[at] = frames[at] with { Octets = octets };
                    break;
                case 1:
                    frames[at] = frames[at] with { Octets = octets[..random.Next(octets.Length + 1)] };
                    break;
                case 2:
                    frames.Add(frames[at]);
                    break;
                default:
                    (frames[0], frames[at]) = (frames[at], frames[0]);
                    break;
            }
        }

        var judge = new CaptureJudge(scene.Options with { IsLossless = random.Next(2) == 0 });

        foreach (var (time, octets, originalLength) in frames)
        {
            judge.Add(time, octets, originalLength);
        }

        foreach (var connection in judge.Finish().Connections)
        {
            Assert.NotNull(connection.Verdicts);
        }
    }
}
