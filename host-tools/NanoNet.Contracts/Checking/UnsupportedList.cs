using System;
using System.Collections.Generic;
using System.IO;

namespace NanoNet.Contracts.Checking;

/// <summary>The published list of what the virtual board lacks of nanoFramework's API, with the reasons.</summary>
public sealed class UnsupportedList
{
    private const string Because = " # ";

    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);

    /// <param name="text">The list: a documentation id, what is wrong with it if it is there, '#', the reason.</param>
    public UnsupportedList(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);

        while (text.ReadLine() is { } line)
        {
            var parts = line.Split(Because, 2);

            if (parts.Length == 2 && parts[0].Length > 2 && parts[0][1] == ':')
            {
                _reasons[parts[0]] = parts[1];
            }
        }
    }

    /// <summary>Why a type or member is missing; null if the list does not say.</summary>
    /// <param name="name">Full name, a method's with its parameters: as <see cref="ContractFinding"/> has it.</param>
    public string? ReasonOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var end = name.IndexOf('(', StringComparison.Ordinal);
        var member = end < 0 ? name : name[..end];
        var parameters = end < 0 || name.EndsWith("()", StringComparison.Ordinal) ? "" : name[end..].Replace(" ", "", StringComparison.Ordinal);
        var dot = member.EndsWith(".ctor", StringComparison.Ordinal) ? member.Length - ".ctor".Length - 1 : member.LastIndexOf('.');
        var type = dot < 0 ? "" : member[..dot];
        var simple = member[(dot + 1)..];

        return Find("T:" + name)
            ?? Find($"M:{type}.{simple.Replace(".ctor", "#ctor", StringComparison.Ordinal)}{parameters}")
            ?? Find("F:" + member)
            ?? ReasonOfAccessor(type, simple);
    }

    private string? ReasonOfAccessor(string type, string method)
    {
        var parts = method.Split('_', 2);

        return (parts[0], parts.Length) switch
        {
            ("get" or "set", 2) => Find($"P:{type}.{parts[1]} {parts[0]}") ?? Find($"P:{type}.{parts[1]}"),
            ("add" or "remove", 2) => Find($"E:{type}.{parts[1]} {parts[0]}") ?? Find($"E:{type}.{parts[1]}"),
            _ => null,
        };
    }

    private string? Find(string id) => _reasons.GetValueOrDefault(id);
}
