using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>What a board and its firmware say on the console when they start, line by line.</summary>
public sealed class BoardConsole
{
    private const string HashPrefix = "sha256:";
    private const string RefusedPrefix = "Refused: ";
    private const string ExceptionPrefix = "++++ Exception ";

    private readonly List<LoadedAssembly> _assemblies = [];
    private readonly List<string> _exceptions = [];

    /// <summary>Makes one that <see cref="Take"/> tells.</summary>
    public BoardConsole()
    {
    }

    /// <summary>Makes one that follows a log.</summary>
    public BoardConsole(ConsoleLog log) => log.LineAdded += line => Take(line.Text);

    /// <summary>The board's first line: its name and its lwIP; null before.</summary>
    public string? BootLine { get; private set; }

    /// <summary>The firmware assemblies that the board has loaded.</summary>
    public IReadOnlyList<LoadedAssembly> Assemblies => _assemblies;

    /// <summary>What the firmware says of itself; null before its first line.</summary>
    public FirmwareBanner? Banner { get; private set; }

    /// <summary>How often the firmware has said who it is: once for each start that was heard.</summary>
    public int Starts { get; private set; }

    /// <summary>True once the firmware said that its services run.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Why the firmware does not start its services; null if it does.</summary>
    public string? Refusal { get; private set; }

    /// <summary>First lines of uncaught exceptions, as the interpreter prints them.</summary>
    public IReadOnlyList<string> Exceptions => _exceptions;

    /// <summary>The number after a label in a line of words: <c>Network 192.0.2.10 mask 255.255.255.0</c>.</summary>
    private static string After(string[] words, string label)
    {
        var index = Array.IndexOf(words, label);

        return index >= 0 && index + 1 < words.Length ? words[index + 1] : "";
    }

    /// <summary>Takes what the firmware said of itself elsewhere: nobody hears its console.</summary>
    public void Learn(FirmwareBanner banner)
    {
        Banner = banner;
        IsReady = true;
    }

    /// <summary>Takes the next line, without its end.</summary>
    public void Take(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        if (words.Length == 0)
        {
            return;
        }

        if (text.StartsWith("NanoNet virtual board ", StringComparison.Ordinal))
        {
            // A board that starts anew loads them anew.
            BootLine = text;
            _assemblies.Clear();
        }
        else if (text.StartsWith(RefusedPrefix, StringComparison.Ordinal))
        {
            Refusal = text[RefusedPrefix.Length..];
        }
        else if (text.Contains(ExceptionPrefix, StringComparison.Ordinal))
        {
            _exceptions.Add(text.Trim());
        }
        else if (words is ["Assembly", _, _, _] && words[3].StartsWith(HashPrefix, StringComparison.Ordinal))
        {
            _assemblies.Add(new LoadedAssembly(words[1], words[2], words[3][HashPrefix.Length..]));
        }
        else if (words is ["NanoNet", _, _, "build", _, "on", ..])
        {
            Starts++;
            Banner = new FirmwareBanner
            {
                Firmware = words[1], Version = words[2], BuildId = words[4], Board = string.Join(' ', words.Skip(6)),
            };
        }
        else if (words is ["Ready"])
        {
            IsReady = true;
        }
        else if (Banner is not null)
        {
            Banner = words[0] switch
            {
                "Network" => TakeNetwork(Banner, words),
                "Services" => TakeServices(Banner, words),
                _ => Banner,
            };
        }
    }

    private static FirmwareBanner TakeNetwork(FirmwareBanner banner, string[] words)
    {
        _ = IPv4Address.TryParse(words.Length > 1 ? words[1] : "", out var address);
        _ = IPv4Address.TryParse(After(words, "mask"), out var mask);
        _ = IPv4Address.TryParse(After(words, "gateway"), out var gateway);
        _ = MacAddress.TryParse(After(words, "mac"), out var mac);

        return banner with { Address = address, Mask = mask, Gateway = gateway, Mac = mac, IsDhcp = words[^1].Trim('(', ')') == "dhcp" };
    }

    private static FirmwareBanner TakeServices(FirmwareBanner banner, string[] words)
    {
        var services = new List<FirmwareService>();

        foreach (var service in (words.Length > 1 ? words[1] : "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = service.LastIndexOf(':');

            if (colon > 0 && ushort.TryParse(service[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            {
                services.Add(new FirmwareService(service[..colon], port));
            }
        }

        var sockets = After(words, "sockets").Split('/');
        _ = int.TryParse(sockets[0], NumberStyles.None, CultureInfo.InvariantCulture, out var needed);
        _ = int.TryParse(sockets[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var max);

        _ = int.TryParse(After(words, "clients"), NumberStyles.None, CultureInfo.InvariantCulture, out var clients);

        return banner with { Services = services, SocketsNeeded = needed, SocketsMax = max, Clients = clients };
    }
}
