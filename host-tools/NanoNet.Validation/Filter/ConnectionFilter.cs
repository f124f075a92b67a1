using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO.Enumeration;
using System.Linq;

namespace NanoNet.Validation;

/// <summary>A display filter: tells which connections to show.</summary>
/// <remarks>
/// <code>
/// filter     = conjunction *( "or" conjunction )
/// conjunction = term *( "and" term )
/// term       = "not" term / "(" filter ")" / field ( "=" / "!=" ) value
/// field      = "addr" / "client" / "server" / "port" / "state" / "verdict" / "rule"
/// </code>
/// An address, or a range such as 192.0.2.0/24, or a port fits if either end has it, "client" and "server" name the end. A state is a word of
/// <see cref="ConnectionWords"/>, a rule the id of one that is violated or noted; both take the wildcards * and ?. A verdict is the
/// worst of the connection's: a rule that is no MUST, or a known deviation, is noted.
/// </remarks>
public sealed class ConnectionFilter
{
    private const int MaxDepth = 100;

    private static readonly string[] s_fields = ["addr", "client", "server", "port", "state", "verdict", "rule"];
    private static readonly string[] s_verdicts = ["violated", "noted", "undecidable", "pass"];

    private readonly FilterScanner _scanner;
    private readonly Func<TcpConnectionRecord, bool> _fits;
    private int _depth;

    private ConnectionFilter(string text)
    {
        _scanner = new FilterScanner(text);
        _fits = Disjunction();

        if (!_scanner.Next.IsEnd)
        {
            throw Unexpected("'and', 'or' or the end");
        }
    }

    /// <summary>Reads a filter.</summary>
    /// <exception cref="FilterException">It makes no sense.</exception>
    public static ConnectionFilter Parse(string text) => new(text);

    public bool Fits(TcpConnectionRecord connection) => _fits(connection);

    private static Func<TcpConnectionRecord, bool> Address(FilterToken value, bool takesClient, bool takesServer)
    {
        var range = AddressRange.TryParse(value.Text)
            ?? throw new FilterException($"'{value.Text}' is no address, such as 192.0.2.1, 192.0.2.0/24 or 2001:db8::1", value.Column);
        return connection => (takesClient && range.Contains(connection.Client.Address)) || (takesServer && range.Contains(connection.Server.Address));
    }

    private static Func<TcpConnectionRecord, bool> Port(FilterToken value)
    {
        if (!ushort.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            throw new FilterException($"'{value.Text}' is no port", value.Column);
        }

        return connection => connection.Client.Port == port || connection.Server.Port == port;
    }

    private static Func<TcpConnectionRecord, bool> State(FilterToken value)
    {
        RequireMatch("state", value, ConnectionWords.All, OneOf(ConnectionWords.All));
        return connection => ConnectionWords.Of(connection).Any(word => FileSystemName.MatchesSimpleExpression(value.Text, word));
    }

    private static Func<TcpConnectionRecord, bool> Rule(FilterToken value)
    {
        RequireMatch("rule", value, RuleCatalogue.All.Select(rule => rule.Id), ", as nanonet analyze --list names them");
        return connection => connection.Verdicts.Any(verdict =>
            verdict.Outcome == Outcome.Violated && FileSystemName.MatchesSimpleExpression(value.Text, verdict.Rule.Id));
    }

    private static Func<TcpConnectionRecord, bool> WorstVerdict(FilterToken value)
    {
        RequireMatch("verdict", value, s_verdicts, OneOf(s_verdicts));
        return connection => FileSystemName.MatchesSimpleExpression(value.Text, Worst(connection));
    }

    private static string Worst(TcpConnectionRecord connection) =>
        connection.Verdicts.Any(verdict => verdict.IsFailure) ? "violated"
        : connection.Verdicts.Any(verdict => verdict.IsNote) ? "noted"
        : connection.Verdicts.Any(verdict => verdict.Outcome == Outcome.Undecidable) ? "undecidable" : "pass";

    private static string OneOf(IEnumerable<string> words) => $": one of {string.Join(", ", words)}";

    private static void RequireMatch(string kind, FilterToken value, IEnumerable<string> words, string known)
    {
        if (!words.Any(word => FileSystemName.MatchesSimpleExpression(value.Text, word)))
        {
            throw new FilterException($"'{value.Text}' is no {kind}{known}", value.Column);
        }
    }

    private Func<TcpConnectionRecord, bool> Disjunction()
    {
        var left = Conjunction();

        while (_scanner.TryTake("or"))
        {
            var (one, other) = (left, Conjunction());
            left = connection => one(connection) || other(connection);
        }

        return left;
    }

    private Func<TcpConnectionRecord, bool> Conjunction()
    {
        var left = Term();

        while (_scanner.TryTake("and"))
        {
            var (one, other) = (left, Term());
            left = connection => one(connection) && other(connection);
        }

        return left;
    }

    private Func<TcpConnectionRecord, bool> Term()
    {
        if (++_depth > MaxDepth)
        {
            throw new FilterException("it is nested too deeply", _scanner.Next.Column);
        }

        var term = _scanner.TryTake("not") ? Negation() : _scanner.TryTake("(") ? Group() : Comparison();
        _depth--;
        return term;
    }

    private Func<TcpConnectionRecord, bool> Negation()
    {
        var term = Term();
        return connection => !term(connection);
    }

    private Func<TcpConnectionRecord, bool> Group()
    {
        var inner = Disjunction();
        return _scanner.TryTake(")") ? inner : throw Unexpected("')'");
    }

    private Func<TcpConnectionRecord, bool> Comparison()
    {
        if (!s_fields.Contains(_scanner.Next.Text))
        {
            throw Unexpected(string.Join(", ", s_fields.SkipLast(1)) + " or " + s_fields[^1]);
        }

        var field = _scanner.Take().Text;
        var isEqual = _scanner.TryTake("=");

        if (!isEqual && !_scanner.TryTake("!="))
        {
            throw Unexpected("'=' or '!='");
        }

        if (_scanner.Next.IsEnd || _scanner.Next.IsSign)
        {
            throw Unexpected("a value");
        }

        var test = Test(field, _scanner.Take());
        return connection => test(connection) == isEqual;
    }

    private static Func<TcpConnectionRecord, bool> Test(string field, FilterToken value) => field switch
    {
        "addr" => Address(value, takesClient: true, takesServer: true),
        "client" => Address(value, takesClient: true, takesServer: false),
        "server" => Address(value, takesClient: false, takesServer: true),
        "port" => Port(value),
        "state" => State(value),
        "rule" => Rule(value),
        _ => WorstVerdict(value),
    };

    private FilterException Unexpected(string expected) => new(
        _scanner.Next.IsEnd ? $"it ends where {expected} has to come" : $"{expected} has to come in place of '{_scanner.Next.Text}'",
        _scanner.Next.Column);
}
