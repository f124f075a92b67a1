using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace NanoNet.Testing;

/// <summary>The lines of a board's serial console.</summary>
public sealed class BoardLines
{
    private readonly Board _board;
    private int _seen;

    internal BoardLines(Board board) => _board = board;

    /// <summary>Every line so far, without its end.</summary>
    public IReadOnlyList<string> All => _board.Do(() => (IReadOnlyList<string>)[.. _board.Bench.Log.Lines.Select(static line => line.Text)]);

    /// <summary>First lines of exceptions that nothing caught, as the interpreter prints them.</summary>
    public IReadOnlyList<string> Exceptions => _board.Do(() => (IReadOnlyList<string>)[.. _board.Bench.Console.Exceptions]);

    /// <summary>Waits for a line; lines that came before the last one expected do not count.</summary>
    /// <param name="pattern">A regular expression.</param>
    /// <param name="within">How long, in the board's time; null for the ordinary time.</param>
    /// <returns>The line.</returns>
    /// <exception cref="BoardExpectationException">It does not come.</exception>
    public string Expect(string pattern, TimeSpan? within = null)
    {
        var expression = new Regex(pattern, RegexOptions.CultureInvariant);
        var found = string.Empty;
        _board.Do(() => _board.Context.WaitFor(() => Take(expression, ref found), $"a line on the console that matches '{pattern}'", Last, within));
        return found;
    }

    private bool Take(Regex expression, ref string found)
    {
        var lines = _board.Bench.Log.Lines;

        for (var at = _seen; at < lines.Count; at++)
        {
            if (expression.IsMatch(lines[at].Text))
            {
                (found, _seen) = (lines[at].Text, at + 1);
                return true;
            }
        }

        return false;
    }

    private string Last() => _board.Bench.Log.Lines is [.., var last] ? $"the last line is \"{last.Text}\"" : "no line at all";
}
