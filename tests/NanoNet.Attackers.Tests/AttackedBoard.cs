using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Bench.Tests;
using NanoNet.Boards;
using NanoNet.VirtualBoard.Tests;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>A board on a network of its own, in which real programs attack it, with every frame captured.</summary>
internal sealed class AttackedBoard : IDisposable
{
    /// <summary>Octets that the board may keep: the addresses of the last senders. With the smallest object, which has 12 octets, that is sixteen
    /// connections or datagrams; curl's attacks have seven, so an object kept for each of theirs is seen from 28 octets on.</summary>
    /// <remarks>96 were kept at most.</remarks>
    private const int MemorySlack = 192;

    // Only a failure takes these.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan s_settlement = TimeSpan.FromSeconds(40);

    private static readonly TimeSpan s_glance = TimeSpan.FromMilliseconds(100);

    // hping3 is where root looks.
    private static readonly string[] s_folders = ["/usr/bin", "/usr/sbin", "/bin", "/sbin"];

    private readonly TestProfile _profile;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nanonet-attack-");
    private readonly TestBench _bench;
    private readonly TapSession _tap;
    private readonly int _inhabitant;
    private readonly TestAuthority _authority = new();
    private readonly PoliteClient _polite;
    private readonly StallWatch _stalls = new();
    private bool _isOff;
    private bool _isEvidence;

    private AttackedBoard(TestProfile profile, string set, bool isRsa)
    {
        _profile = profile;
        File.WriteAllText(Authority, _authority.Pem);
        _bench = new TestBench(_folder.FullName, BoardNetwork.Static, seed: 1, TestContext.Current.CancellationToken);

        try
        {
            _tap = OpenTap();
            _bench.Start(new VirtualBoardSetup
            {
                Program = TestPaths.Board,
                Profile = profile.Json,
                NativeLibrary = profile.Library,
                Firmware = AttackedFirmware.Make(profile, set, _authority, isRsa),
                Contracts = TestPaths.Forwarders,
                Network = _bench.Network,
            });
            _bench.PowerOn();
            _inhabitant = Inhabit();
            _polite = new PoliteClient(this);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The board's address, as text.</summary>
    public string Address => _bench.Network.Address.ToString();

    /// <summary>A file with the certificate of who issued the board's.</summary>
    public string Authority => Path.Combine(_folder.FullName, "ca.pem");

    /// <summary>A file with the question who the board is.</summary>
    public string Question
    {
        get
        {
            var path = Path.Combine(_folder.FullName, "who");
            File.WriteAllText(path, "NANONET WHO".PadRight(400));
            return path;
        }
    }

    /// <summary>The capture of the board's cable, which grows.</summary>
    public string Capture => Path.Combine(_folder.FullName, TestBench.CaptureFile);

    /// <summary>Path of a program among tests/clients.</summary>
    public static string Client(string name) => Path.Combine(TestPaths.Root, "tests", "clients", name);

    /// <summary>Boots a board with one of its sets of services; its certificate, where it has one, with a key of RSA or on a curve.</summary>
    public static async Task<AttackedBoard> Boot(string board, string set, bool isRsa = true) =>
        new(board.StartsWith("st-", StringComparison.Ordinal) ? await TestProfile.Stm32 : await TestProfile.Esp32, set, isRsa);

    /// <summary>Lets an attack happen and holds the board to what has to be so after any.</summary>
    /// <param name="attack">The attack. It ends.</param>
    /// <param name="counters">Counters that name what happened, and by how much each has to rise at least: by more than polite clients make it.</param>
    /// <remarks>A polite client is answered within a second; connections, sockets and memory are back to where they were; nothing happened that nothing foresaw.</remarks>
    public void Withstand(Action attack, params IReadOnlyList<(string Name, int Rise)> counters) => Withstand(attack, () => _polite.Ask(Services()), counters);

    /// <summary>The same for SYN that nobody completes: the port that they went to is shut until the stack has given them up.</summary>
    /// <param name="attack">The attack. It ends.</param>
    /// <param name="port">The port. All others have a second, as ever.</param>
    public void WithstandOpenings(Action attack, ushort port)
    {
        var times = new LwipTimes(_profile.Board);

        // Looked at every other tick.
        var limit = times.SynReceivedTimeout + (2 * times.Tick);
        var isShut = Services().ToLookup(service => service.Port == port && !IsUdp(service.Name));

        Withstand(
            attack,
            () =>
            {
                _polite.Ask([.. isShut[false]]);
                _polite.AskUntilOpen(isShut[true].Single(), limit, s_patience);
            },
            []);
    }

    private void Withstand(Action attack, Action ask, IReadOnlyList<(string Name, int Rise)> counters)
    {
        // First, for what its first time leaves in memory.
        var sockets = FreeSockets();
        var before = Status();
        attack();
        AwaitLastFrame();
        ask();
        var left = 0L;
        var after = Settle(status => status.Open == before.Open && HasMemoryBack(status, before) && (left = FreeSockets()) == sockets);
        var seen = after.Since(before);
        TestContext.Current.TestOutputHelper?.WriteLine($"memory {after.FreeMemory - before.FreeMemory}, {seen}");
        Assert.True(after.Open == before.Open, $"expected: {before.Open} connection open, as before; {after.Open} are; {seen}");
        Assert.True(HasMemoryBack(after, before), $"expected: {before.FreeMemory} octets free, as before, but for {MemorySlack}; {after.FreeMemory} are; {seen}");
        Assert.True(left == sockets, $"expected: {sockets} sockets free, as before; {left} are; {seen}");
        Assert.True(after.Counters["exceptions"] == 0 && after.Counters["reopened"] == 0, $"expected: nothing unforeseen; {seen}");
        Assert.All(counters, counter => Assert.True(
            after.Counters[counter.Name] - before.Counters[counter.Name] >= counter.Rise, $"expected: {counter.Name} has risen by {counter.Rise}; {seen}"));
    }

    /// <summary>Waits until the board has had all that was on its cable before: an attacker that is faster than a busy machine runs the board leaves a queue there, as no cable has one.</summary>
    private void AwaitLastFrame()
    {
        var isAnswered = false;
        void Note(SeenArp arp) => isAnswered |= arp.Operation == ArpOperation.Reply;
        _bench.Tester.ArpReceived += Note;
        _bench.Tester.RequestAddress(_bench.Network.Address);
        Assert.True(_bench.WaitUntil(() => isAnswered, s_patience), "expected: the board to come to the end of what was sent to it");
        _bench.Tester.ArpReceived -= Note;
    }

    /// <summary>What the board says of itself now.</summary>
    public BoardStatus Status() => Settle(static _ => true);

    /// <summary>Lets the board live until something outside of it is so.</summary>
    public void Await(Func<bool> condition, Func<string> expected)
    {
        var given = Stopwatch.StartNew();

        while (!_bench.WaitUntil(condition, s_glance))
        {
            Assert.True(given.Elapsed < s_patience, $"expected: {expected()}");
        }
    }

    /// <summary>Runs a program in the board's network.</summary>
    public ProgramEnd Run(string program, params IReadOnlyList<string> arguments)
    {
        using var process = Start(program, arguments);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var hasEnded = false;
        process.Exited += (_, _) => _bench.Pump.Post(() => hasEnded = true);
        process.EnableRaisingEvents = true;
        Assert.True(_bench.WaitUntil(() => hasEnded, s_patience), $"expected: {program} to end");
        return new ProgramEnd(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Starts a program in the board's network.</summary>
    public Process Start(string program, params IReadOnlyList<string> arguments)
    {
        Require(program);
        var spaces = $"/proc/{_inhabitant}/ns";
        List<string> words = [$"--net={spaces}/net"];

        // Who is root needed no user namespace for it, and its own cannot be entered.
        if (File.ResolveLinkTarget($"{spaces}/user", false)!.Name != File.ResolveLinkTarget("/proc/self/ns/user", false)!.Name)
        {
            words.AddRange([$"--user={spaces}/user", "--preserve-credentials"]);
        }

        var start = new ProcessStartInfo("nsenter", [.. words, "--", program, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SSLKEYLOGFILE"] = SecretsFile;
        start.Environment["PATH"] = string.Join(':', s_folders);
        return Process.Start(start)!;
    }

    /// <summary>Skips the test if a program is missing.</summary>
    public static void Require(string program)
    {
        if (!s_folders.Any(folder => File.Exists(Path.Combine(folder, program))))
        {
            Assert.Skip($"{program} is not installed (tests/setup)");
        }
    }

    /// <summary>Switches the board off and judges every frame that passed its port: no rule is broken by the board.</summary>
    /// <remarks>But what is proved to be a case of <see cref="Known"/>.</remarks>
    /// <param name="kept">Rules that have to have been kept on some connection: not all was missing, or left open.</param>
    public void JudgeWire(params IReadOnlyList<string> kept)
    {
        var banner = _bench.Console.Banner!;
        Assert.Empty(_bench.Console.Exceptions);
        SwitchOff();

        // Until nothing more can fail.
        _isEvidence = true;
        _polite.Judge(Capture, banner.Address, _stalls);
        new AttackJudge(_profile.Board, banner, _authority.Pem, SecretsFile).Judge(Capture, kept);
        _isEvidence = false;
    }

    /// <summary>Whether a service, as the banner names it, is on UDP.</summary>
    public static bool IsUdp(string service) => service is FirmwareService.UdpEcho or "info";

    public void Dispose()
    {
        SwitchOff();

        _authority.Dispose();

        if (!_isEvidence)
        {
            _folder.Delete(recursive: true);
        }
    }

    private static bool HasMemoryBack(BoardStatus now, BoardStatus before) => Math.Abs(now.FreeMemory - before.FreeMemory) <= MemorySlack;

    private TapSession OpenTap()
    {
        // It lives there, so that there is a there.
        string[] command = ["sh", "-c", $"ip address add {PoliteClient.Address}/24 dev tap0; echo $$ > {PidFile}.new; mv {PidFile}.new {PidFile}; exec sleep infinity"];

        try
        {
            return new TapSession(_bench, new TapSetup { Helper = Path.Combine(Path.GetDirectoryName(_profile.Library)!, NativeBuild.TapName), Command = command });
        }
        catch (BenchBrokenException exception)
        {
            Assert.Skip(exception.Message);
            throw;
        }
    }

    // Everybody who speaks TLS here and can, writes his secrets there.
    private string SecretsFile => Path.Combine(_folder.FullName, "secrets.log");

    private string PidFile => Path.Combine(_folder.FullName, "pid");

    private int Inhabit()
    {
        _tap.Begin();
        Await(() => File.Exists(PidFile), static () => "the network has an inhabitant");
        return int.Parse(File.ReadAllText(PidFile), CultureInfo.InvariantCulture);
    }

    // Asks until the answer is as wanted, or for long enough. The last answer.
    private BoardStatus Settle(Func<BoardStatus, bool> isSettled)
    {
        var given = Stopwatch.StartNew();

        while (true)
        {
            var status = Ask();

            if (status is not null && (isSettled(status) || given.Elapsed > s_settlement))
            {
                return status;
            }

            Assert.True(given.Elapsed < s_patience, "expected: a status");
            _bench.WaitUntil(static () => false, s_glance);
        }
    }

    private BoardStatus? Ask() => _polite.Status(StatusPage() ?? Services().Single(static service => service.Name == "info"));

    private long FreeSockets() => _polite.FreeSockets(StatusPage() ?? Services().First(static service => !IsUdp(service.Name)));

    // Small sets have none.
    private FirmwareService? StatusPage() => Services().FirstOrDefault(static service => service.Name is FirmwareService.Http or "https");

    private IReadOnlyList<FirmwareService> Services() => _bench.Console.Banner!.Services;

    private void SwitchOff()
    {
        if (_isOff)
        {
            return;
        }

        _isOff = true;
        _stalls.Dispose();

        if (_inhabitant != 0)
        {
            using var inhabitant = Process.GetProcessById(_inhabitant);
            inhabitant.Kill();
        }

        _tap?.Dispose();
        _bench.Dispose();
    }
}
