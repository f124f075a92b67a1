using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;
using NanoNet.Bench;
using NanoNet.Cli.Boards;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Runs;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet verify</c>: boots a board, runs scenarios against it and judges everything that passed the cable.</summary>
public sealed class VerifyVerb : IVerb
{
    private const int MaxRepeat = 1000;

    private readonly BoardOptions _board = new($"; without it {BoardChoice.Default}, a virtual one");
    private readonly DeskOptions _desk = new();
    private readonly Option<string?> _firmware = CommonOptions.Firmware();
    private readonly Option<string> _network = CommonOptions.Network();
    private readonly Option<bool> _ladder = CommonOptions.Ladder();
    private readonly Option<string[]> _rules = CommonOptions.Rules();
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<ulong> _seed = CommonOptions.Seed();
    private readonly FaultOptions _faults = new();
    private readonly Option<int> _repeat = new("--repeat")
    {
        Description = "Run so often in all, each time with the same seed, and fail unless every capture is the same as the first, octet for octet",
        HelpName = "N",
        DefaultValueFactory = static _ => 1,
    };

    private readonly Option<string> _clock = CommonOptions.Clock(CommonOptions.VirtualClock);
    private readonly Option<bool> _all = CommonOptions.All("Also run the slow scenarios, and list what was not exercised");
    private readonly Option<bool> _list = new("--list") { Description = "List scenarios and rules, and run nothing" };

    private readonly Option<string[]> _services = new("--service")
    {
        Description = "With --firmware, a service that the app has to offer: http, tcp-echo or udp-echo, and its port. Without, they are looked for at 80 and 7",
        HelpName = "NAME:PORT",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _scenarios = new("--scenario", "-s")
    {
        Description = "Only the scenarios whose id matches",
        HelpName = "GLOB",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _output = DeskRun.OutputOption();

    public VerifyVerb()
    {
        _services.Validators.Add(CheckServices);
        _repeat.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MaxRepeat))
            {
                result.AddError($"--repeat takes a number from 1 to {MaxRepeat}, not '{token.Value}'");
            }
        });
        Command = new Command("verify", "Boot the firmware on a board, talk to it, judge every frame")
        {
            _firmware, _services, _network, _ladder, _scenarios, _rules, _list, _all, _json, _output, _seed, _clock, _repeat,
        };
        _board.AddTo(Command);
        _desk.AddTo(Command);
        _faults.AddTo(Command);
        Command.SetAction(arguments => VerbOutput.Use(arguments, output => Invoke(arguments, output)));
    }

    public Command Command { get; }

    public string[] Examples =>
    [
        "nanonet verify --ladder",
        "nanonet verify --board esp32-olimex --network static --scenario 'HTTP-*'",
        "nanonet verify --drop syn-ack:1 --delay 40ms±10ms --scenario TCP-STREAM",
        "nanonet verify --board esp32-olimex --interface enp3s0 --port /dev/ttyUSB0",
        "nanonet verify --board greenhouse",
        "nanonet verify --firmware bin/Release/MyApp.exe --service http:8080",
    ];

    private int Invoke(ParseResult arguments, Output output)
    {
        var board = _board.OrDefault(arguments, Checkout.Find());
        var desk = _desk.Of(arguments, board, servesAddress: arguments.GetResult(_network) is { Implicit: false } && arguments.GetValue(_network) == "dhcp");
        var options = new VerifyArguments
        {
            CommandLine = [.. arguments.Tokens.Select(static t => t.Value)],
            Board = board,
            Firmware = arguments.GetValue(_firmware),
            Services = [.. (arguments.GetValue(_services) ?? []).Select(Service)],
            Network = arguments.GetValue(_network)!,
            Ladder = arguments.GetValue(_ladder),
            Scenarios = arguments.GetValue(_scenarios) ?? [],
            Rules = arguments.GetValue(_rules) ?? [],
            All = arguments.GetValue(_all),
            Output = arguments.GetValue(_output)!,
            Seed = arguments.GetValue(_seed),
            Faults = _faults.PlanOf(arguments),
            Clock = ClockOf(arguments, desk),
            Desk = desk,
            Repeat = arguments.GetValue(_repeat),
        };

        if (options is { Repeat: > 1, Clock: not CommonOptions.VirtualClock })
        {
            throw new UserException(ExitCode.Usage, $"--repeat compares captures, and those of {CommonOptions.ClockName} {options.Clock} have the machine's times in them");
        }

        if (options is { Firmware: null, Services.Count: > 0 })
        {
            throw new UserException(ExitCode.Usage, "--service says what the app of --firmware offers; NanoNet's own firmware says it itself");
        }

        RequireFitForDesk(arguments, options);
        CommonOptions.RequireMatches("scenario", options.Scenarios, [.. ScenarioCatalog.All.Select(static s => s.Id)]);
        CommonOptions.RequireMatches("rule", options.Rules, [.. Catalogue.Rules.Select(static r => r.Id)]);
        if (arguments.GetValue(_list))
        {
            return (int)Catalogue.List(output, options.Scenarios, options.Rules);
        }

        return (int)new VerifySession(options, output).Run();
    }

    private string ClockOf(ParseResult arguments, DeskArguments? desk)
    {
        var isSaid = arguments.GetResult(_clock) is { Implicit: false };

        if (desk is null)
        {
            return arguments.GetValue(_clock)!;
        }

        return isSaid && arguments.GetValue(_clock) == CommonOptions.VirtualClock
            ? throw new UserException(ExitCode.Usage, $"{CommonOptions.ClockName} {CommonOptions.VirtualClock} does not go with {desk.SaidBy}: a board on the desk lives on the machine's time")
            : CommonOptions.RealClock;
    }

    private void RequireFitForDesk(ParseResult arguments, VerifyArguments options)
    {
        if (options.Desk is not { } desk)
        {
            return;
        }

        if (options.Firmware is not null)
        {
            throw new UserException(ExitCode.Usage, $"--firmware does not go with {desk.SaidBy}: a board on the desk runs what was flashed");
        }

        if (options.Faults.LinkCuts.Count > 0)
        {
            throw new UserException(ExitCode.Usage, $"--link-cut does not go with {desk.SaidBy}: nobody here can pull the cable of a board on the desk");
        }

        if (desk.Address is not null && arguments.GetResult(_network) is { Implicit: false } && options.Network == "dhcp")
        {
            throw new UserException(ExitCode.Usage, "--network dhcp makes the tool the board's DHCP server; --address says that the board has an address already");
        }

        if (desk.Address is null && options.Network == "static")
        {
            throw new UserException(ExitCode.Usage, $"--network static with {desk.SaidBy} needs --address IP/PREFIX, the one that the board has");
        }

        // Said before anything is opened.
        _ = desk.Network;
    }

    private static FirmwareService Service(string text) =>
        FirmwareService.TryParse(text, out var service) ? service : throw new ArgumentException("the validator has let it through", nameof(text));

    private static void CheckServices(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (!FirmwareService.TryParse(token.Value, out _))
            {
                result.AddError($"--service takes http, tcp-echo or udp-echo and a port, such as http:8080, not '{token.Value}'");
            }
        }

        foreach (var name in result.Tokens.Select(static token => token.Value.Split(':')[0]).GroupBy(static name => name).Where(static same => same.Count() > 1))
        {
            result.AddError($"--service takes {name.Key} once: its scenarios speak to one port");
        }
    }
}
