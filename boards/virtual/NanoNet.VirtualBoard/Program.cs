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

        PowerOn(native, arguments, profile);
        SayWhatRuns(uart, profile, [.. firmware.Assemblies, .. firmware.BoardLibraries]);
        var platform = profile.Target.Split('_')[0];
        var identity = new BoardIdentity(profile.Target, platform, profile.Title, s_interpreter, profile.HeapBytes) { InstructionsPerSecond = profile.InstructionsPerSecond };
        var console = new ConsolePort(uart, identity, () => s_mains.Restart = new WarmStart(terminal.Master, Sleep: 0, WakeupCause: 0));
        var time = arguments.IsVirtualTime ? new WallClock(() => s_virtualEpoch.AddTicks(native.Now / NanosecondsPerTick)) : new WallClock();
        var interpreter = new Interpreter(native, console, identity, time)
        {
            Restarter = restart => Restart(new WarmStart(terminal.Master, restart.Sleep, restart.WakeupCause)),
            WakeupCause = arguments.WarmStart?.WakeupCause ?? 0,
        };

        // In virtual time the first thing that the board does is to wait for the tool, which waits for the console's first lines, which this thread moves.
        new Thread(() => interpreter.Start(staticConstructors, main)) { IsBackground = true, Name = "start" }.Start();
        s_mains.Run();
    }

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
            Seed = arguments.Seed,
            IsVirtualTime = arguments.IsVirtualTime,
            StartDelay = (arguments.WarmStart?.Sleep ?? 0) * NanosecondsPerMillisecond,
            HostName = profile.HostName,
        };

        var error = native.PowerOn(configuration, &OnCableClosed);

        if (error < 0)
        {
            throw new BoardException(ExitCode.Fatal, $"{arguments.Cable}: no cable: {Marshal.GetPInvokeErrorMessage(-error)}");
        }
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
