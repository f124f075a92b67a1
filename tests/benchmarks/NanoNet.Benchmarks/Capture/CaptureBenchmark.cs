using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace NanoNet.Benchmarks;

/// <summary>Live capture of small frames at the rate of a gigabit, beside tcpdump on the same interface; and judgement as it happens.</summary>
/// <remarks>A cable of the kernel's (veth) in a network namespace of its own, with a generator at one end. Everything shares the machine's processors.</remarks>
public static partial class CaptureBenchmark
{
    /// <summary>The name of the benchmark's second half, which runs inside the namespace.</summary>
    public const string Inside = "capture-inside";

    // 60 octets, the check sequence, the preamble and the gap: 84 of them pass at 10^9 bits a second.
    private const double GigabitRate = 1e9 / (84 * 8);
    private const double JudgedRate = 100_000;
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(10);

    private const string MakeCable = "ip link add va type veth peer name vb && for i in va vb; do ip link set $i addrgenmode none && ip link set $i up || exit 1; done && exec \"$0\" \"$@\"";

    public static void Run(Checkout checkout)
    {
        Console.WriteLine("Live capture (target: no more lost than tcpdump loses in the same run; no frame not judged)");

        // tcpdump wants to set its groups, which a user namespace forbids: root measures beside it, others without.
        string[] user = Environment.IsPrivilegedProcess ? [] : ["--map-root-user"];
        using var process = Process.Start("unshare", [.. user, "--net", "sh", "-c", MakeCable, Environment.ProcessPath!, Inside]);
        process.WaitForExit();

        if (process.ExitCode != 0)
        {
            Console.WriteLine("  not measured: no network namespace with a cable is to be had here");
        }
    }

    public static void RunInside(Checkout checkout)
    {
        var folder = Directory.CreateTempSubdirectory("nanonet-bench-");

        try
        {
            Capture(checkout.Tool, folder.FullName);
            Judge(checkout.Tool);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Capture(string tool, string folder)
    {
        using var ours = Start(tool, "capture", "-i", "va", "-w", Path.Combine(folder, "ours.pcapng"));

        // It would become another user, who may not write there.
        using var theirs = TryStart("tcpdump", "-Z", "root", "-i", "va", "-w", Path.Combine(folder, "theirs.pcap"));
        var sent = FrameGenerator.Run("vb", GigabitRate, s_time);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  sent                    {sent,11} frames, {sent / s_time.TotalSeconds:0} a second of {GigabitRate:0}"));
        Console.WriteLine($"  nanonet capture -w      {End(ours)}");
        Console.WriteLine($"  tcpdump -w              {(theirs is null ? "not installed" : End(theirs))}");
    }

    private static void Judge(string tool)
    {
        using var judge = Start(tool, "capture", "-i", "va", "--judge");
        var sent = FrameGenerator.Run("vb", JudgedRate, s_time);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  sent                    {sent,11} frames, {sent / s_time.TotalSeconds:0} a second"));
        Console.WriteLine($"  nanonet capture --judge {End(judge)}");
    }

    private static Process? TryStart(string program, params string[] arguments)
    {
        try
        {
            return Start(program, arguments);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    // Each says on standard error that it has begun.
    private static Process Start(string program, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.StandardError.ReadLine();
        return process;
    }

    private static string End(Process process)
    {
        using var interrupt = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        var lines = new List<string>((process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd()).Split('\n'));
        process.WaitForExit();
        return string.Join("; ", lines.Select(static line => line.Trim()).Where(static line => Figures().IsMatch(line)));
    }

    [GeneratedRegex("^[0-9]+ (frames|packets)")]
    private static partial Regex Figures();
}
