extern alias board;

using System;
using System.Runtime.ExceptionServices;
using Xunit;
using board::NanoNet.Runtime;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Runs code as firmware on a fake board, in a time of its own.</summary>
internal sealed class FakeRun
{
    // Real time. Only a hang takes it.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private FakeRun(FakeBoard board) => Board = board;

    public FakeBoard Board { get; }

    public RecordingSerialPort Serial { get; } = new();

    /// <summary>Runs until nothing more happens.</summary>
    /// <param name="main">The firmware's Main. What it throws is thrown to the caller.</param>
    /// <param name="board">The board; null for a plain one.</param>
    public static FakeRun Of(Action main, FakeBoard? board = null)
    {
        var run = new FakeRun(board ?? new FakeBoard());
        ExceptionDispatchInfo? failure = null;
        var interpreter = new Interpreter(run.Board, run.Serial, new BoardIdentity("TARGET", "PLATFORM", "Title", new Version(1, 17), 1000));

        interpreter.Start(() =>
        {
            try
            {
                main();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
                throw;
            }
        });

        Assert.True(run.Board.Idle.Wait(s_patience), "the firmware hangs");
        failure?.Throw();
        return run;
    }

    /// <summary>As <see cref="Of"/>, for firmware that dies: nothing is thrown.</summary>
    public static FakeRun OfFailing(Action main)
    {
        var run = new FakeRun(new FakeBoard());
        new Interpreter(run.Board, run.Serial, new BoardIdentity("TARGET", "PLATFORM", "Title", new Version(1, 17), 1000)).Start(main);
        Assert.True(run.Board.Idle.Wait(s_patience), "the firmware hangs");
        return run;
    }
}
