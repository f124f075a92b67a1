using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NanoNet.Benchmarks;

/// <summary>Live capture of small frames at the rate of a gigabit, beside tcpdump on the same interface; and judgement as it happens.</summary>
/// <remarks>
/// A cable of the kernel's (veth) in a network namespace of its own, with a generator at one end. Everything shares the machine's processors,
/// the generator too. NANONET_BENCHMARK_SECONDS makes each part shorter or longer than 10 s.
/// </remarks>
public static class CaptureBenchmark
{
    /// <summary>The name of the benchmark's second half, which runs inside the namespace.</summary>
    public const string Inside = "capture-inside";

    // 64 octets with the check sequence, and longer ones for a machine that does not make or take so many of these.
    private static readonly int[] s_frameLengths = [SmallFrames.Smallest, 124, 188, 252, 508];

    private const double NearEnough = 0.995;
    private const string SameBuffer = "65536";
    // Room for an IPv6 header before the segments of an IPv4 path.
    private const string MakeCable = $"ip link add {Cable.Captured} type veth peer name {Cable.Sending} && for i in {Cable.Captured} {Cable.Sending}; do ip link set $i addrgenmode none mtu 2000 && ip link set $i up || exit 1; done && exec \"$0\" \"$@\"";

    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(
        double.Parse(Environment.GetEnvironmentVariable("NANONET_BENCHMARK_SECONDS") ?? "10", CultureInfo.InvariantCulture));

    public static void Run(Checkout checkout, Targets targets)
    {
        Console.WriteLine("Live capture");
        var counts = Path.GetTempFileName();

        // tcpdump wants to set its groups, which a user namespace forbids: root measures beside it, others without.
        string[] user = Environment.IsPrivilegedProcess ? [] : ["--map-root-user"];
        using var process = Process.Start("unshare", [.. user, "--net", "sh", "-c", MakeCable, Environment.ProcessPath!, Inside, counts]);
        process.WaitForExit();

        if (process.ExitCode != 0)
        {
            Console.WriteLine("  not measured: no network namespace with a cable is to be had here");
            targets.Skip();
        }
        else
        {
            targets.Add(File.ReadAllText(counts));
        }

        File.Delete(counts);
    }

    /// <param name="checkout">What is measured.</param>
    /// <param name="counts">File that takes what was reached.</param>
    public static void RunInside(Checkout checkout, string counts)
    {
        var targets = new Targets();
        var folder = Directory.CreateTempSubdirectory("nanonet-bench-");

        try
        {
            // Without it the interface takes no redirected frames.
            GroSwitch.TurnOn(Cable.Captured);
            var length = AtOnce(checkout.Tool, folder.FullName, targets);

            foreach (var one in new[] { SmallFrames.Smallest, length }.Distinct())
            {
                Alone("nanonet capture -w", one, file => Ours(checkout.Tool, file), folder.FullName);
                Alone("tcpdump -w", one, Theirs, folder.FullName);
            }

            Rotate(checkout.Tool, length, folder.CreateSubdirectory("rotated").FullName);
            JudgedTraffic.Run(checkout.Tool, folder.FullName, s_time, targets);
            File.WriteAllText(counts, targets.Counts());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Both at once, at the smallest frames that make a gigabit while both capture.</summary>
    /// <returns>Their length.</returns>
    private static int AtOnce(string tool, string folder, Targets targets)
    {
        foreach (var length in s_frameLengths)
        {
            var (ours, theirs) = (Path.Combine(folder, "ours.pcapng"), Path.Combine(folder, "theirs.pcap"));
            var (reached, counts) = Measure(tool, length, ours, theirs);
            File.Delete(ours);
            File.Delete(theirs);

            // Longer frames are tried only where this machine does not make a gigabit of shorter ones.
            if (reached >= NearEnough || length == s_frameLengths[^1])
            {
                Console.WriteLine($"    a gigabit of frames                {targets.AtLeast(reached, NearEnough)}");
                Compare(counts.Ours, counts.Theirs, targets);
                return length;
            }
        }

        throw new InvalidOperationException("no length was tried");
    }

    private static (double Share, (long Ours, long? Theirs) Counts) Measure(string tool, int length, string ourFile, string theirFile)
    {
        using var ours = Ours(tool, ourFile);
        using var theirs = Theirs(theirFile);
        var (offered, time) = SmallFrames.Send(length, s_time);
        ours.End();
        theirs?.End();
        var share = Offer("both at once", length, offered, time);
        var count = Show("nanonet capture -w", ours, offered, ourFile);
        return (share, (count, theirs is null ? null : Show("tcpdump -w", theirs, offered, theirFile)));
    }

    private static void Alone(string name, int length, Func<string, CapturedBy?> start, string folder)
    {
        var file = Path.Combine(folder, "alone");
        using var one = start(file);

        if (one is null)
        {
            Console.WriteLine($"    {name} is not installed, or may not capture here");
            File.Delete(file);
            return;
        }

        var (offered, time) = SmallFrames.Send(length, s_time);
        one.End();
        Offer("one alone", length, offered, time);
        Show(name, one, offered, file);
        File.Delete(file);
    }

    private static void Rotate(string tool, int length, string folder)
    {
        using var ours = CapturedBy.Start(tool, "capture", "-i", Cable.Captured, "-w", Path.Combine(folder, "r.pcapng"), "--rotate", "100M");
        var (offered, time) = SmallFrames.Send(length, s_time);
        ours.End();
        Offer("into files of 100 MiB", length, offered, time);
        Show("nanonet capture --rotate", ours, offered, [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)]);
        Directory.Delete(folder, recursive: true);
    }

    private static CapturedBy Ours(string tool, string file) => CapturedBy.Start(tool, "capture", "-i", Cable.Captured, "-w", file);

    // It would become another user, who may not write there; and it has as much room in the kernel as we.
    private static CapturedBy? Theirs(string file) => CapturedBy.TryStart("tcpdump", "-Z", "root", "-B", SameBuffer, "-i", Cable.Captured, "-w", file);

    private static double Offer(string what, int length, long offered, TimeSpan time)
    {
        var share = offered / time.TotalSeconds * SmallFrames.GigabitNanoseconds(length) / 1e9;
        Console.WriteLine(FormattableString.Invariant($"  {what}: {offered} frames of {length + 4} octets, {offered / time.TotalSeconds:0} a second, {share:0.00} of a gigabit; {Environment.ProcessorCount} processors"));
        return share;
    }

    private static long Show(string name, CapturedBy program, long offered, params ReadOnlySpan<string> files)
    {
        var (count, misplaced) = NumberedFrames.Check(files);
        Console.WriteLine(FormattableString.Invariant(
            $"    {name,-24} {(double)count / offered:0.000000} of them in {files.Length} file(s), {offered - count} not, {misplaced} misplaced; {program.ProcessorTime.TotalSeconds / offered * 1e9:0} ns of processor time a frame; says: {program.Counters}"));
        return count;
    }

    private static void Compare(long ours, long? theirs, Targets targets)
    {
        if (theirs is null)
        {
            targets.Skip();
        }
        else
        {
            Console.WriteLine($"    beside tcpdump                     {targets.Judge(ours >= theirs, "no more lost than it loses")}");
        }
    }
}
