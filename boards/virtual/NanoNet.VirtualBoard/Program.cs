extern alias board;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using board::NanoNet.Runtime;
using NanoNet.Contracts.Checking;

namespace NanoNet.VirtualBoard;

/// <summary>A virtual board: one process, one lwIP, one interpreter.</summary>
internal static unsafe class Program
{
    // The interpreter that NanoNet stands in for.
    private static readonly Version s_interpreter = new(1, 17, 0, 0);

    // In virtual time every board is powered on at this moment, so that every run has the same dates. The tool's clock starts there too.
    private static readonly DateTime s_virtualEpoch = new(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private const long NanosecondsPerTick = 100;
    private const long NanosecondsPerMillisecond = 1_000_000;

    private static readonly string s_libraries = System.IO.Path.Combine(AppContext.BaseDirectory, "libraries");

    // The native half calls back without an argument.
    private static Mains? s_mains;
    private static int s_wake;

    public static int Main(string[] arguments)
    {
        try
        {
            Run(BoardArguments.Parse(arguments));
            return ExitCode.PowerOff;
        }
        catch (BoardException exception)
        {
            PowerSupply.Complain(exception.Message);
            return exception.ExitCode;
        }
        catch (Exception exception)
        {
            PowerSupply.Complain($"internal error: {exception.GetType().Name}: {exception.Message} {exception.StackTrace?.ReplaceLineEndings(" ")}");
            return ExitCode.Fatal;
        }
    }

    private static void Run(BoardArguments arguments)
    {
        var profile = ProfileFile.Load(arguments.Profile);
        var forwarders = ForwarderTable.Load(arguments.Contracts);
        var firmware = FirmwareSet.Load(arguments.Firmware, forwarders.IsContract, s_libraries);
        FirmwareCheck.Run(firmware, forwarders, profile);
        var context = new FirmwareLoadContext(firmware, arguments.Contracts) { IsRepeatable = arguments.IsVirtualTime };
        var main = EntryPoint.Of(context, arguments.Firmware);
        var staticConstructors = EntryPoint.StaticConstructorsOf(context);
        var native = LoadNative(arguments.Native);

        var terminal = arguments.WarmStart is { } warm ? PseudoTerminal.Adopt(warm.Console) : PseudoTerminal.Open();
        s_wake = Libc.eventfd(0, Libc.CloseOnExec | Libc.NonBlocking);
        var uart = new Uart(terminal.Master, s_wake) { Written = arguments.IsVirtualTime ? NativeBoard.SayConsoleWritten : null };
        s_mains = new Mains(uart, terminal.Master, s_wake);

        if (arguments.WarmStart is { } start)
        {
            // In virtual time it is the tool that lets the board's cable in when its sleep is over.
            Mains.Sleep(arguments.IsVirtualTime && start.Sleep >= 0 ? 0 : start.Sleep);
        }
        else
        {
            PowerSupply.Announce(terminal.Device);

            if (!PowerSupply.AwaitPowerOn())
            {
                return;
            }
        }

        if (!IsLetInByTool(arguments))
        {
            PowerOn(native, arguments, profile);
        }

        // This thread moves the console's octets and looks after the power, also of a board that sleeps: the tool waits for its first lines, and the board for the tool.
        new Thread(() => Start(native, arguments, profile, firmware, terminal, uart, staticConstructors, main)) { IsBackground = true, Name = "start" }.Start();
        s_mains.Run();
    }

    private static void Start(
        NativeBoard native,
        BoardArguments arguments,
        ProfileFile profile,
        FirmwareSet firmware,
        PseudoTerminal terminal,
        Uart uart,
        IReadOnlyList<Action> staticConstructors,
        Action main)
    {
        if (IsLetInByTool(arguments))
        {
            try
            {
                PowerOn(native, arguments, profile);
            }
            catch (BoardException exception)
            {
                PowerSupply.Complain(exception.Message);
                Libc._exit(exception.ExitCode);
            }
        }

        SayWhatRuns(uart, profile, [.. firmware.Assemblies, .. firmware.BoardLibraries]);
        var platform = profile.Target.Split('_')[0];
        var identity = new BoardIdentity(profile.Target, platform, profile.Title, s_interpreter, profile.HeapBytes)
        {
            InstructionsPerSecond = profile.InstructionsPerSecond,
            NativeHalves = profile.NativeHalves,
        };
        var before = arguments.WarmStart?.Elapsed ?? 0;
        var number = (arguments.WarmStart?.Number ?? 0) + 1;
        var console = new ConsolePort(uart, identity, () => s_mains!.Restart = new WarmStart(terminal.Master, Sleep: 0, WakeupCause: 0, before + native.Now, number));
        var time = arguments.IsVirtualTime ? new WallClock(() => s_virtualEpoch.AddTicks((before + native.Now) / NanosecondsPerTick)) : new WallClock();
        var interpreter = new Interpreter(native, console, identity, time)
        {
            Restarter = restart =>
            {
                var off = restart.Sleep < 0 ? restart.Sleep : restart.Sleep * NanosecondsPerMillisecond;
                NativeBoard.Stop(off);
                Restart(new WarmStart(terminal.Master, restart.Sleep, restart.WakeupCause, before + native.Now + off, number));
            },
            WakeupCause = arguments.WarmStart?.WakeupCause ?? 0,
        };

        interpreter.Start(staticConstructors, main);
    }

    // In virtual time the cable of a board that starts anew waits for the end of its sleep.
    private static bool IsLetInByTool(BoardArguments arguments) => arguments is { IsVirtualTime: true, WarmStart: not null };

    private static void Restart(WarmStart start)
    {
        s_mains!.Restart = start;
        Wake();
    }

    private static void Wake()
    {
        var one = 1UL;
        _ = Libc.write(s_wake, (byte*)&one, sizeof(ulong));
    }

    private static NativeBoard LoadNative(string path)
    {
        try
        {
            return NativeBoard.Load(System.IO.Path.GetFullPath(path));
        }
        catch (DllNotFoundException exception)
        {
            throw new BoardException(ExitCode.Refused, $"{path}: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static void PowerOn(NativeBoard native, BoardArguments arguments, ProfileFile profile)
    {
        var configuration = new BoardConfiguration
        {
            CablePath = arguments.Cable,
            Mac = arguments.Mac ?? profile.Mac,
            Dhcp = arguments.Network.Dhcp,
            Address = arguments.Network.Address,
            Mask = arguments.Network.Mask,
            Gateway = arguments.Network.Gateway,
            FirstDns = arguments.Network.Dns,
            Seed = SeedOf(arguments),
            IsVirtualTime = arguments.IsVirtualTime,
            HostName = profile.HostName,
        };

        var error = native.PowerOn(configuration, &OnCableClosed);

        if (error < 0)
        {
            throw new BoardException(ExitCode.Fatal, $"{arguments.Cable}: no cable: {Marshal.GetPInvokeErrorMessage(-error)}");
        }
    }

    // Other random numbers in each life, or a board that starts anew would take up the ports and sequence numbers of its connections from before.
    private static ulong SeedOf(BoardArguments arguments)
    {
        const ulong Step = 0x9E37_79B9_7F4A_7C15; // 2^64 divided by the golden ratio: close seeds become distant ones

        return unchecked(arguments.Seed + ((ulong)(arguments.WarmStart?.Number ?? 0) * Step));
    }

    private static void SayWhatRuns(Uart uart, ProfileFile profile, IReadOnlyList<FirmwareAssembly> assemblies)
    {
        var lines = new StringBuilder();
        var invariant = CultureInfo.InvariantCulture;
        lines.Append(invariant, $"NanoNet virtual board {profile.Name}, lwIP {NativeBoard.LwipVersion}\r\n");

        foreach (var assembly in assemblies)
        {
            lines.Append(invariant, $"Assembly {assembly.Name} {assembly.Version} sha256:{assembly.Sha256}\r\n");
        }

        uart.Write(Encoding.UTF8.GetBytes(lines.ToString()));
    }

    [UnmanagedCallersOnly]
    private static void OnCableClosed()
    {
        s_mains!.IsCut = true;
        Wake();
    }
}
