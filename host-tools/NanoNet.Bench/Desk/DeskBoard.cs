using System;
using NanoNet.Live;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A board on the desk: its Ethernet port at a network interface, its console at a serial port if it has one here.</summary>
public sealed class DeskBoard : IBenchBoard
{
    // Frames wait there while the bench computes; a run's frames are few.
    private const int BufferLength = 16 * 1024 * 1024;

    private readonly DeskConsole? _console;
    private readonly ConsoleLog _log;

    /// <exception cref="BenchBrokenException">The interface or the port cannot be had; the message says why, and what to do.</exception>
    internal DeskBoard(Pump pump, DeskBoardSetup setup, FrameRecorder recorder, ConsoleLog log)
    {
        Setup = setup;
        _log = log;
        Host = HostInterface.Of(setup.Interface);
        Endpoint = new InterfaceEndpoint(pump, Open(setup.Interface), Host, recorder, setup.Mac, setup.Network.Address);

        try
        {
            _console = setup.SerialPort is { } port ? new DeskConsole(pump, port, setup.Baud, log) : null;
        }
        catch
        {
            Endpoint.Dispose();
            throw;
        }
    }

    public DeskBoardSetup Setup { get; }

    /// <summary>This machine's own part of the interface.</summary>
    public HostInterface Host { get; }

    public InterfaceEndpoint Endpoint { get; }

    /// <summary>Whether its serial port is known here.</summary>
    public bool HasConsole => _console is not null;

    /// <summary>Why its serial port is away although it may come back, as that of a board on its own USB does; null where it is not.</summary>
    public string? PortAbsence => _console?.Absence;

    /// <summary>What to look at where it did not get ready; null without a serial port.</summary>
    public string? Advice => _console?.Advice;

    /// <summary>Whether its serial port was away since the reboot, so that its first lines may be lost.</summary>
    public bool HasMissedLines => _console is { HasMissedSome: true };

    /// <summary>Its hardware address; null until it has shown itself.</summary>
    public MacAddress? Mac => Endpoint.Board;

    public bool HasExited => EndReason is not null;

    private string? EndReason => Endpoint.EndReason ?? _console?.EndReason;

    /// <summary>Why nothing can come or go at this moment; null while something may.</summary>
    public string? LinkTrouble => Host.LinkTrouble;

    /// <summary>Reboots it by its serial port; without one it goes on as it is.</summary>
    public void PowerOn()
    {
        // What is of the time before is not of this run.
        _console?.PassOver();
        Endpoint.IsLive = true;
        _log.PowerOn();
        _console?.Reboot();
    }

    /// <summary>It runs: from now on it is gone when its serial port is.</summary>
    public void EndStart() => _console?.EndStart();

    // It keeps its power.
    public void PowerOff()
    {
    }

    public void SetCarrier(bool isUp) => throw new NotSupportedException("the cable of a board on the desk is in the user's hand");

    public BenchBrokenException Death() => new(EndReason ?? "the board is gone");

    public void Dispose()
    {
        _console?.Dispose();
        Endpoint.Dispose();
    }

    /// <exception cref="BenchBrokenException">It cannot be captured on, or is no Ethernet.</exception>
    internal static LiveCapture Open(string name)
    {
        LiveCapture capture;

        try
        {
            capture = LiveCapture.Open(new LiveCaptureOptions { Interface = name, IsImmediate = true, BufferLength = BufferLength });
        }
        catch (LiveCaptureException e)
        {
            throw new BenchBrokenException(e.Message, e);
        }

        if (capture.LinkType != Capture.LinkType.Ethernet)
        {
            capture.Dispose();
            throw new BenchBrokenException($"the interface {name} is no Ethernet (link type {(int)capture.LinkType}): name the one that the board's cable leads to");
        }

        return capture;
    }
}
