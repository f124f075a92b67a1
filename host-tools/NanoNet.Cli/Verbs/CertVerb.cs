using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NanoNet.Cli.Certificates;
using NanoNet.Cli.CommandLine;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet cert</c>: a certificate authority for tests, and certificates for boards, servers and clients.</summary>
public sealed partial class CertVerb : IVerb
{
    /// <summary>As Let's Encrypt's were; enough for any test.</summary>
    private const int DefaultDays = 365;

    /// <summary>RFC 5280: a common name has 64 characters at most.</summary>
    private const int LongestSubject = 64;

    private readonly Argument<string[]> _names = new("NAME") { Description = "DNS names and addresses it is for; the first names the files", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _client = new("--client") { Description = "For a client, not for a server" };
    private readonly Option<string> _key = new("--key")
    {
        Description = "rsa: 2,048 bits, every board serves it; ec: P-256, smaller and faster, with TLS 1.3 only on an STM32",
        HelpName = "rsa|ec",
        DefaultValueFactory = static _ => "rsa",
    };

    private readonly Option<int> _days = new("--days") { Description = "How long it is valid; may be 0, for a test of one that is over", HelpName = "N", DefaultValueFactory = static _ => DefaultDays };
    private readonly Option<string?> _from = new("--from") { Description = "From when on; without, from yesterday, so that a clock that is late does not matter", HelpName = "YYYY-MM-DD" };
    private readonly Option<string> _out = new("--out", "-o") { Description = "Folder of the files; its ca.pem and ca.key issue, and are made if they are not there", HelpName = "FOLDER", DefaultValueFactory = static _ => "certificates" };
    private readonly Option<string?> _source = new("--source") { Description = "Also write it as C# for firmware, as constants of this class", HelpName = "CLASS" };
    private readonly Option<bool> _json = CommonOptions.Json();

    public CertVerb()
    {
        Command = new Command("cert", "Make certificates for tests of TLS") { _names, _client, _key, _days, _from, _out, _source, _json };
        _key.CompletionSources.Add("rsa", "ec");
        _key.Validators.Add(RequireKeyKind);
        _days.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var days) && days < 0)
            {
                result.AddError($"--days takes 0 or more, not '{result.Tokens[0].Value}'");
            }
        });
        Command.SetAction(arguments => VerbOutput.Use(arguments, output => Invoke(arguments, output)));
    }

    public Command Command { get; }

    public string[] Examples =>
    [
        "nanonet cert board.local 192.0.2.10",
        "nanonet cert --client tester --key ec --days 30 -o secrets --source MyApp.ClientCertificate",
    ];

    private int Invoke(ParseResult arguments, Output output)
    {
        var order = Order(arguments);
        var className = arguments.GetValue(_source);

        if (className is not null && !ClassName().IsMatch(className))
        {
            throw new UserException(ExitCode.Usage, $"'{className}' is no name of a class; try: --source MyApp.BoardCertificate");
        }

        var path = arguments.GetValue(_out)!;
        var folder = new CertificateFolder(path);
        folder.RequireAbsent(order, className);
        var written = new List<WrittenFile>();
        using var authority = folder.Authority(order.Key, order.From < DateTimeOffset.UtcNow ? order.From : Yesterday(), written);
        RequireWithin(order, authority, path);
        using var issued = authority.Issue(order);
        folder.Add(order, issued, authority.Own.Pem, className, written);

        foreach (var file in written)
        {
            Say(output, file);
        }

        output.Json(new JsonLine { Event = "end", ExitCode = (int)ExitCode.Ok });
        return (int)ExitCode.Ok;
    }

    private CertificateOrder Order(ParseResult arguments)
    {
        var names = new List<string>();
        var addresses = new List<IPAddress>();

        foreach (var name in arguments.GetValue(_names)!)
        {
            if (IPAddress.TryParse(name, out var address) && name.AsSpan().IndexOfAny('.', ':') >= 0)
            {
                addresses.Add(address);
            }
            else if (DnsName().IsMatch(name) && name.Length <= LongestSubject)
            {
                names.Add(name);
            }
            else
            {
                throw new UserException(ExitCode.Usage, $"'{name}' is neither a DNS name nor an address");
            }
        }

        var from = From(arguments.GetValue(_from));
        return new CertificateOrder(
            names, addresses, arguments.GetValue(_key) == "ec" ? KeyKind.Ec : KeyKind.Rsa, arguments.GetValue(_client), from, from.AddDays(arguments.GetValue(_days)));
    }

    private static DateTimeOffset From(string? text)
    {
        if (text is null)
        {
            return Yesterday();
        }

        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var from))
        {
            return from;
        }

        throw new UserException(ExitCode.Usage, $"'{text}' is no date; try: --from 2026-01-31");
    }

    private static DateTimeOffset Yesterday() => new(DateTimeOffset.UtcNow.UtcDateTime.Date.AddDays(-1), TimeSpan.Zero);

    private static void RequireWithin(CertificateOrder order, CertificateAuthority authority, string folder)
    {
        if (order.From < authority.NotBefore || order.To > authority.NotAfter)
        {
            throw new UserException(
                ExitCode.Usage,
                string.Create(CultureInfo.InvariantCulture, $"the authority in {folder} is valid from {authority.NotBefore:yyyy-MM-dd} to {authority.NotAfter:yyyy-MM-dd}; --out another folder, or other --days"));
        }
    }

    private static void RequireKeyKind(OptionResult result)
    {
        var value = result.Tokens.Count > 0 ? result.Tokens[0].Value : "rsa";

        if (value is not ("rsa" or "ec"))
        {
            result.AddError($"--key takes 'rsa' or 'ec', not '{value}'{Suggestion.Hint(value, ["rsa", "ec"])}");
        }
    }

    private static void Say(Output output, WrittenFile file)
    {
        if (output.IsJson)
        {
            output.Json(new JsonLine { Event = "written", Id = file.Path, Message = file.Meaning });
        }
        else
        {
            output.Report.WriteUnbroken($"{file.Path}  {file.Meaning}");
        }
    }

    // Also what is left of a wildcard; no slash, so that a name cannot leave the folder.
    [GeneratedRegex(@"^(\*\.)?[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*$", RegexOptions.CultureInvariant)]
    private static partial Regex DnsName();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex ClassName();
}
