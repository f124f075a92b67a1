using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace NanoNet.Bench;

/// <summary>A running virtual board: started, powered on and off, never outliving the bench.</summary>
/// <remarks>
/// The board asks the kernel to end it with the thread that started it (PR_SET_PDEATHSIG), so start it from the bench's own
/// thread, which lives as long as the bench.
/// </remarks>
public sealed class VirtualBoardProcess : IBenchBoard
{
    // A refusal is one line at once; loading .NET on a busy machine is what takes time.
    private static readonly TimeSpan s_startLimit = TimeSpan.FromMinutes(1);

    // One that was told to end does so in milliseconds; how it ended is worth waiting for.
    private static readonly TimeSpan s_stopLimit = TimeSpan.FromSeconds(10);

    // What .NET takes for a setting of its own.
    private static readonly string[] s_settings = ["DOTNET_", "COMPlus_"];

    // The just-in-time compiler, its tiers, code that was compiled ahead, the collector.
    private static readonly string[] s_codeGeneration = ["JIT", "Tiered", "TC_", "OSR", "ReadyToRun", "GC"];

    private const string Diagnostics = "EnableDiagnostics";

    private readonly Pump _pump;
    private readonly Process _process;
    private readonly Task<string> _errors;
    private SerialPort? _console;
    private string? _handshake;
    private bool _poweredOff;

    private VirtualBoardProcess(Pump pump, Process process, ConsoleLog log)
    {
        _pump = pump;
        _process = process;
        Log = log;
        _errors = process.StandardError.ReadToEndAsync();
        process.OutputDataReceived += (_, line) => _pump.Post(() => _handshake ??= line.Data);
        process.Exited += (_, _) => _pump.Post(() => HasExited = true);
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
    }

    public ConsoleLog Log { get; }

    public int ProcessId => _process.Id;

    /// <summary>Path of the board's serial console.</summary>
    public string ConsoleDevice { get; private set; } = "";

    /// <summary>True once the process is gone; set on the pump's thread.</summary>
    public bool HasExited { get; private set; }

    /// <summary>Starts the program and opens its console; the board has no power yet.</summary>
    /// <exception cref="BenchBrokenException">It cannot be started, or refuses: the message is the board's own.</exception>
    public static VirtualBoardProcess Start(Pump pump, VirtualBoardSetup setup, string cable, ConsoleLog log)
    {
        var start = new ProcessStartInfo
        {
            FileName = setup.Program,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        if (Path.GetExtension(setup.Program) == ".dll")
        {
            start.FileName = Environment.ProcessPath is { } host && Path.GetFileName(host) == "dotnet" ? host : "dotnet";
            start.ArgumentList.Add(setup.Program);
        }

        foreach (var argument in setup.Arguments(cable))
        {
            start.ArgumentList.Add(argument);
        }

        if (setup.IsVirtualTime)
        {
            RemoveCodeGeneration(start.Environment);
        }

        LeaveDiagnosticsOut(start.Environment);

        try
        {
            var process = Process.Start(start) ?? throw new BenchBrokenException($"cannot start the board program {setup.Program}");
            var board = new VirtualBoardProcess(pump, process, log);
            board.OpenConsole(setup.LeavesConsole);
            return board;
        }
        catch (Win32Exception e)
        {
            throw new BenchBrokenException($"cannot start the board program {setup.Program}: {e.Message}", e);
        }
    }

    public void PowerOn()
    {
        Log.PowerOn();
        Tell("power on");
    }

    /// <summary>Lets the board's Ethernet port find a carrier, or find it gone.</summary>
    public void SetCarrier(bool isUp) => Tell(isUp ? "link up" : "link down");

    /// <summary>Takes the power away and waits for the process to end, which it does at once.</summary>
    public void PowerOff()
    {
        if (_poweredOff)
        {
            return;
        }

        _poweredOff = true;
        _console?.Drain();

        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is gone already, which is all that is wanted.
        }

        if (!_process.WaitForExit(s_stopLimit))
        {
            _process.Kill();
            _process.WaitForExit();
        }

        HasExited = true;
    }

    /// <summary>Kills the process as a power cut would, without telling it: for tests of the bench.</summary>
    public void Kill() => _process.Kill();

    /// <summary>What to say about a board that ended by itself.</summary>
    public BenchBrokenException Death()
    {
        _console?.Drain();

        if (!_process.WaitForExit(s_stopLimit))
        {
            return new BenchBrokenException("the board closed its cable but its process lives on");
        }

        var said = _errors.Wait(s_stopLimit) ? _errors.Result.Trim() : "";
        var first = said.Split('\n')[0].TrimEnd();
        var code = _process.ExitCode;
        var how = code > 128 ? $"was killed by signal {code - 128}" : $"ended with exit code {code}";

        return new BenchBrokenException(
            code == RefusalExitCode && first.Length > 0 ? said : $"the board process {how}{(first.Length > 0 ? ": " + first : "")}");
    }

    public void Dispose()
    {
        try
        {
            if (!_process.HasExited)
            {
                _process.Kill();
                _process.WaitForExit();
            }
        }
        catch (InvalidOperationException)
        {
            // It ended between the question and the kill.
        }

        _console?.Drain();
        _console?.Dispose();
        _process.Dispose();
    }

    // The board's exit code for "this firmware does not fit this board"; its standard error then is the whole message.
    private const int RefusalExitCode = 6;

    private void Tell(string what)
    {
        try
        {
            _process.StandardInput.WriteLine(what);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            throw Death();
        }
    }

    private void OpenConsole(bool isLeft)
    {
        _pump.RunUntil(() => _handshake is not null || HasExited, s_startLimit);

        if (_handshake is null)
        {
            // In virtual time the limit may pass before the end of a board that refuses its firmware is known.
            var trouble = HasExited || _process.WaitForExit(s_stopLimit)
                ? Death()
                : new BenchBrokenException($"the board program did not name its console within {s_startLimit.TotalSeconds} s");
            Dispose();
            throw trouble;
        }

        ConsoleDevice = ConsoleOf(_handshake);
        _console = isLeft ? null : new SerialPort(_pump, ConsoleDevice, Log);
    }

    /// <summary>Takes out what tells .NET how to compile and to collect.</summary>
    /// <remarks>How a method is compiled decides how long its locals keep their objects, and firmware can ask how much memory is free.</remarks>
    private static void RemoveCodeGeneration(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(IsCodeGeneration).ToList())
        {
            environment.Remove(name);
        }
    }

    /// <summary>Opens no door to debuggers and profilers, unless somebody asks for one.</summary>
    /// <remarks>A board loses its power without notice, and .NET leaves the sockets and pipes that they would use in the temporary folder then, three for each board.</remarks>
    private static void LeaveDiagnosticsOut(IDictionary<string, string?> environment)
    {
        if (!environment.Keys.Any(static name => s_settings.Any(prefix => name.StartsWith(prefix + Diagnostics, StringComparison.OrdinalIgnoreCase))))
        {
            environment["DOTNET_" + Diagnostics] = "0";
        }
    }

    private static bool IsCodeGeneration(string variable) =>
        s_settings.FirstOrDefault(prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } settings
        && s_codeGeneration.Any(name => variable.AsSpan(settings.Length).StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static string ConsoleOf(string handshake)
    {
        try
        {
            using var json = JsonDocument.Parse(handshake);

            if (json.RootElement.TryGetProperty("console", out var console) && console.GetString() is { } device)
            {
                return device;
            }
        }
        catch (JsonException)
        {
            // Said below: the line as it came is the best explanation.
        }

        throw new BenchBrokenException($"the board program did not name its console, it said: {handshake}");
    }
}
