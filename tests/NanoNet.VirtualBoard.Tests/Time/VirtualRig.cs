using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Test firmware on a board in virtual time, and what it said at which instant.</summary>
internal static class VirtualRig
{
    /// <summary>Of the test profiles: 4 million instructions a second.</summary>
    public const double InstructionsPerMillisecond = 4000;

    private static readonly TimeSpan s_patience = TimeSpan.FromHours(30);

    /// <summary>Runs an app until it says "end".</summary>
    /// <returns>What it said before, with the console's time stamps in milliseconds since power on.</returns>
    public static async Task<(double At, string Text)[]> Run(string main, string members = "", TestProfile? profile = null)
    {
        using var rig = new BoardRig(profile ?? await TestProfile.Stm32, App(main, members), clock: new VirtualClock());
        Assert.True(rig.Bench.WaitUntil(() => rig.Said.Contains("end"), s_patience), $"the board says {string.Join(" | ", rig.Bench.Log.Lines.Select(static one => one.Text))}");

        return [.. rig.Bench.Log.Lines
            .Where(static line => line.Text.StartsWith("> ", StringComparison.Ordinal))
            .Select(static line => (line.SincePowerOn.TotalMilliseconds, line.Text[2..]))
            .TakeWhile(static line => line.Item2 != "end")];
    }

    /// <summary>As <see cref="Run"/>, the words alone.</summary>
    public static async Task<string[]> Lines(string main, string members = "", TestProfile? profile = null) =>
        [.. (await Run(main, members, profile)).Select(static line => line.Text)];

    /// <summary>As <see cref="Run"/>, of lines that are numbers.</summary>
    public static async Task<long[]> Numbers(string main, string members = "", TestProfile? profile = null) =>
        [.. (await Run(main, members, profile)).Select(static line => long.Parse(line.Text, CultureInfo.InvariantCulture))];

    /// <summary>An app with further members beside its Main, which says "end" behind it.</summary>
    public static string App(string main, string members = "") => FirmwareCompiler.Compile("Probe", "exe", $$"""
        using System; using System.Collections; using System.Net; using System.Net.Sockets; using System.Text; using System.Threading; using nanoFramework.Runtime.Native;
        public class Program
        {
            static void Say(object o) { Console.WriteLine("> " + o); }
            static long Now { get { return Environment.TickCount64; } }
            {{members}}
            public static void Main()
            {
                Console.WriteLine("Ready");
                {{main}}
                Say("end");
                Thread.Sleep(Timeout.Infinite);
            }
        }
        """);

    /// <summary>The instants alone.</summary>
    public static double[] Times(IEnumerable<(double At, string Text)> lines) => [.. lines.Select(static line => line.At)];
}
