using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace NanoNet.Boards;

/// <summary>The C compiler of native builds and its flags, as cmake takes them from the environment.</summary>
public sealed record CCompiler
{
    private const string WithoutChoice = "cc";

    /// <summary><c>CC</c>: a program, or programs and arguments with spaces between them such as <c>ccache gcc</c>; null for cmake's
    /// choice.</summary>
    public string? Command { get; init; }

    /// <summary><c>CFLAGS</c>; null for none.</summary>
    public string? Flags { get; init; }

    /// <summary><c>LDFLAGS</c>; null for none.</summary>
    public string? LinkFlags { get; init; }

    /// <summary>As the environment of this process has it.</summary>
    public static CCompiler OfEnvironment() => new()
    {
        Command = NotEmpty("CC"),
        Flags = NotEmpty("CFLAGS"),
        LinkFlags = NotEmpty("LDFLAGS"),
    };

    /// <summary>The program that cmake starts to compile.</summary>
    public string Program => Words()[0];

    /// <summary>The same text as long as the compiler is the same: flags, and each program's path, size and time. Starts no
    /// process.</summary>
    public string Identity()
    {
        var identity = new StringBuilder($"CC={Command}\nCFLAGS={Flags}\nLDFLAGS={LinkFlags}\n");

        // Of 'ccache gcc' it is the second that decides what comes out.
        foreach (var path in Words().Select(SearchPath.Find).OfType<string>())
        {
            // cc is a link to a link to a compiler, and an update puts another file at the end.
            var file = (FileInfo?)File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path);
            identity.Append(file.FullName).Append(' ').Append(file.Length).Append(' ').Append(file.LastWriteTimeUtc.Ticks).Append('\n');
        }

        return identity.ToString();
    }

    /// <summary>Puts the choice into the environment of a process that is to be started.</summary>
    internal void Tell(IDictionary<string, string?> environment)
    {
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("CC", Command), ("CFLAGS", Flags), ("LDFLAGS", LinkFlags)])
        {
            if (value is null)
            {
                environment.Remove(name);
            }
            else
            {
                environment[name] = value;
            }
        }
    }

    // As cmake does: the path of a program may have spaces in it; what is no such path is words.
    private string[] Words()
    {
        var command = Command ?? WithoutChoice;
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 || File.Exists(command) ? [command.Trim()] : words;
    }

    private static string? NotEmpty(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
