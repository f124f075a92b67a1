using System;

namespace NanoNet.Validation;

/// <summary>Cuts a display filter into words and signs.</summary>
internal sealed class FilterScanner
{
    private readonly string _text;
    private int _at;

    public FilterScanner(string text)
    {
        _text = text;
        Next = Read();
    }

    public FilterToken Next { get; private set; }

    public FilterToken Take()
    {
        var taken = Next;
        Next = Read();
        return taken;
    }

    /// <summary>Takes the next word if it is this one.</summary>
    public bool TryTake(string word)
    {
        if (!string.Equals(Next.Text, word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        Take();
        return true;
    }

    private FilterToken Read()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        var start = _at;

        if (_at < _text.Length && _text[_at] is '(' or ')' or '=')
        {
            _at++;
        }
        else if (_text.AsSpan(_at).StartsWith("!=", StringComparison.Ordinal))
        {
            _at += 2;
        }
        else
        {
            while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('(' or ')' or '=' or '!'))
            {
                _at++;
            }

            // A lone exclamation mark is a word of its own, which is then named as wrong.
            _at += _at == start && _at < _text.Length ? 1 : 0;
        }

        return new FilterToken(_text[start.._at], start + 1);
    }
}
