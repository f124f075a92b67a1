using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using NanoNet.Bench;
using NanoNet.Cli.Boards;
using NanoNet.Cli.CommandLine;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet run</c>: boots a board and lets real clients reach it.</summary>
public sealed class RunVerb : IVerb
{
    private readonly BoardOptions _board = new($"; without it {BoardChoice.Default}");
    private readonly Option<string?> _firmware = CommonOptions.Firmware();
    private readonly Option<string> _network = CommonOptions.Network();
    private readonly Option<ulong> _seed = CommonOptions.Seed();
    private readonly Option<string> _clock = CommonOptions.Clock(CommonOptions.RealClock);

    private readonly Option<string?> _for = new("--for")
    {
        Description = "End after so much of the board's time, such as 90s, 10min or 2h; without, Ctrl-C ends it",
        HelpName = Duration.Form,
    };

    private readonly FaultOptions _faults = new();
    private readonly Option<bool> _tap = new("--tap") { Description = "Put the board on a kernel TAP in a network namespace, and run a shell or the command there" };
    private readonly Option<string?> _interface = new("--interface", "-i")
    {
        Description = "Plug the board into this network interface, and leave its serial port to others: it is a board on the desk then, without the tool's hosts beside it",
        HelpName = "NAME",
    };

    private readonly Option<string?> _capture = new("--capture") { Description = "Write every frame to this pcapng file", HelpName = "FILE" };

    private readonly Option<string[]> _forward = new("--forward", "-f")
    {
        Description = "Carry connections from a loopback port of this machine to a port of the board",
        HelpName = "HOST:BOARD",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _json = CommonOptions.Json();

    private readonly Argument<string[]> _command = new("command")
    {
        Description = "Runs while the board does (after --); its exit code is the exit code. NANONET_BOARD holds the board's address",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public RunVerb()
    {
        _forward.Validators.Add(CheckForward);
        _for.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && !Duration.TryParse(token.Value, out _))
            {
                result.AddError($"--for takes a time such as 90s, 10min or 2h, not '{token.Value}'");
            }
        });
        Command = new Command("run", "Boot the firmware on a board and let real clients reach it") { _firmware, _network, _forward, _tap, _interface, _capture, _seed, _clock, _for, _json, _command };
        _board.AddTo(Command);
        _faults.AddTo(Command);
        Command.SetAction(arguments => VerbOutput.Use(arguments, output => Invoke(arguments, output), isOnError: HasGuest(arguments)));
    }

    public Command Command { get; }

    public string[] Examples =>
    [
        "nanonet run --forward 8080:80 --capture board.pcapng",
        "nanonet run --forward 8080:80 --drop 2% --rate 1Mbit/s",
        "nanonet run --firmware bin/Release/MyApp.exe --board esp32-olimex",
        "nanonet run --clock virtual --for 2h --capture board.pcapng",
        "nanonet run --interface veth1",
        "nanonet run --tap -- sh -c 'curl http://$NANONET_BOARD/status'",
    ];

    private int Invoke(ParseResult arguments, Output output)
    {
        var command = arguments.GetValue(_command) ?? [];

        if (command.Length > 0 && arguments.Tokens.All(static t => t.Type != TokenType.DoubleDash))
        {
            throw new UserException(ExitCode.Usage, $"unknown argument '{command[0]}'; a command goes after --, as in: nanonet run --tap -- {command[0]}");
        }

        var isVirtual = arguments.GetValue(_clock) == CommonOptions.VirtualClock;
        TimeSpan? limit = Duration.TryParse(arguments.GetValue(_for) ?? string.Empty, out var time) ? time : null;

        if (!isVirtual && limit is not null && (arguments.GetValue(_tap) || command.Length > 0))
        {
            throw new UserException(ExitCode.Usage, "--for does not go with a command or --tap: what runs beside the board ends the run");
        }

        if (arguments.GetValue(_interface) is not null && (arguments.GetValue(_tap) || (arguments.GetValue(_forward) ?? []).Length > 0))
        {
            throw new UserException(ExitCode.Usage, "--interface does not go with --tap or --forward: who is to reach the board does so at the interface");
        }

        if (isVirtual)
        {
            RequireNobodyReal(arguments.GetValue(_interface) is not null, arguments.GetValue(_tap), (arguments.GetValue(_forward) ?? []).Length > 0, command.Length > 0, limit);
        }

        var session = new RunSession(
            new RunArguments
            {
                Board = _board.OrVirtual(arguments, Checkout.Find(), Command.Name),
                Firmware = arguments.GetValue(_firmware),
                Network = arguments.GetValue(_network)!,
                Forwards = [.. Forwards(arguments.GetValue(_forward) ?? [])],
                WithTap = arguments.GetValue(_tap),
                Interface = arguments.GetValue(_interface),
                Capture = arguments.GetValue(_capture),
                Seed = arguments.GetValue(_seed),
                IsVirtualTime = isVirtual,
                Limit = limit,
                Faults = _faults.PlanOf(arguments),
                Command = command,
            },
            output);
        var exitCode = session.Run();

        if (HasGuest(arguments))
        {
            output.EndBy(exitCode);
        }

        return exitCode;
    }

    // Standard output is that of the command or the shell, and so is the exit code.
    private bool HasGuest(ParseResult arguments) => arguments.GetValue(_tap) || arguments.Tokens.Any(static token => token.Type == TokenType.DoubleDash);

    // Who waits on the machine's clock would see years pass between two of its packets.
    private static void RequireNobodyReal(bool hasInterface, bool hasTap, bool hasForward, bool hasCommand, TimeSpan? limit)
    {
        var who = hasInterface ? "--interface" : hasTap ? "--tap" : hasForward ? "--forward" : hasCommand ? "a command" : null;

        if (who is not null)
        {
            throw new UserException(
                ExitCode.Usage, $"{who} does not go with {CommonOptions.ClockName} {CommonOptions.VirtualClock}: who comes that way lives on the machine's time; take {CommonOptions.ClockName} {CommonOptions.RealClock}");
        }

        if (limit is null)
        {
            throw new UserException(ExitCode.Usage, $"{CommonOptions.ClockName} {CommonOptions.VirtualClock} needs an end, such as --for 2h: its time passes as fast as the machine can");
        }
    }

    private static IEnumerable<PortForward> Forwards(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (PortForward.TryParse(text, out var forward))
            {
                yield return forward;
            }
        }
    }

    private static void CheckForward(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (!PortForward.TryParse(token.Value, out _))
            {
                result.AddError($"--forward takes HOST:BOARD, two port numbers such as 8080:80, not '{token.Value}'");
            }
        }
    }
}
