using System;
using System.IO;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;
using Xunit;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>Where one line of the table is played: the tool in a folder of its own, and a board on a port.</summary>
internal sealed class Stage : IDisposable
{
    private readonly Lazy<PluggedBoard> _board;

    public Stage() => _board = new Lazy<PluggedBoard>(() => new PluggedBoard(Tool.Folder));

    public ToolProcess Tool { get; } = new();

    /// <summary>Is there from the first use on.</summary>
    public PluggedBoard Board => _board.Value;

    public string PathOf(string name) => Path.Combine(Tool.Folder, name);

    /// <summary>A file of the folder.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A program of the folder.</summary>
    /// <returns>Its path.</returns>
    public string WriteProgram(string name, string script)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        ProgramFile.Write(path, $"#!/bin/sh\n{script}\n");
        return path;
    }

    public Task<ProcessResult> Run(params string[] arguments) => Tool.Run(arguments);

    /// <summary>Waits for a file that a program of the folder makes.</summary>
    public async Task Made(string name)
    {
        while (!File.Exists(PathOf(name)))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        if (_board.IsValueCreated)
        {
            Board.Dispose();
        }

        Tool.Dispose();
    }
}
