namespace NanoNet.Validation;

/// <summary>A word or sign of a display filter.</summary>
/// <param name="Text">Empty at the end.</param>
/// <param name="Column">Of its first character, from 1.</param>
internal readonly record struct FilterToken(string Text, int Column)
{
    public bool IsEnd => Text.Length == 0;

    public bool IsSign => Text is "(" or ")" or "=" or "!=";
}
