using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using NanoNet.Capture;

namespace NanoNet.Live;

/// <summary>Writes a capture into files of a limited size, and keeps only the newest of them if asked.</summary>
/// <remarks>Frames are handed to the system in large pieces; <see cref="Flush"/> brings the file up to date.</remarks>
public sealed class RotatingCapture : IDisposable
{
    private readonly string _path;
    private readonly string _application;
    private readonly CaptureInterface _interface;
    private readonly long _maxLength;
    private readonly int _maxFiles;
    private readonly Queue<string> _files = new();
    private PcapngWriter _writer;
    private LiveCounters _counters;
    private LiveCounters _countersBefore;
    private long _lastNs;
    private int _number;
    private bool _isOver;

    /// <param name="path">The file; with rotation, a number goes before its extension: board.00001.pcapng.</param>
    /// <param name="application">Name and version of the program that captures.</param>
    /// <param name="description">The interface.</param>
    /// <param name="maxLength">Octets of a file at which the next one begins; 0 for one file without end.</param>
    /// <param name="maxFiles">Files that are kept; 0 for all.</param>
    /// <exception cref="IOException">The file exists or cannot be made.</exception>
    public RotatingCapture(string path, string application, CaptureInterface description, long maxLength = 0, int maxFiles = 0)
    {
        _path = path;
        _application = application;
        _interface = description;
        _maxLength = maxLength;
        _maxFiles = maxFiles;
        _writer = Begin();
    }

    /// <summary>Writes to a pipe or the like, which is one file without end.</summary>
    /// <param name="stream">Disposed with this.</param>
    /// <param name="application">Name and version of the program that captures.</param>
    /// <param name="description">The interface.</param>
    public RotatingCapture(Stream stream, string application, CaptureInterface description)
    {
        _path = string.Empty;
        _application = application;
        _interface = description;
        _writer = Begin(stream);
    }

    /// <summary>The files that are there, the oldest first.</summary>
    public IReadOnlyCollection<string> Files => _files;

    /// <summary>Writes one frame.</summary>
    public void Write(long timeNs, ReadOnlySpan<byte> frame, int originalLength)
    {
        if (_maxLength > 0 && _writer.Length >= _maxLength)
        {
            End();
            _writer = Begin();
            _isOver = false;
        }

        _lastNs = timeNs;
        _writer.Write(timeNs, frame, originalLength);
    }

    /// <summary>Takes note of what the interface's counters say; each file ends with what was lost while it was written.</summary>
    public void Note(LiveCounters counters) => _counters = counters;

    /// <summary>Hands on what is held.</summary>
    public void Flush() => _writer.Flush();

    public void Dispose()
    {
        if (!_isOver)
        {
            End();
        }
    }

    private void End()
    {
        _isOver = true;
        var dropped = _counters.Dropped - _countersBefore.Dropped;

        // Its file is closed, whatever the disk says to the last block.
        using (_writer)
        {
            _writer.WriteStatistics(_lastNs, _counters.Taken - _countersBefore.Taken + dropped, dropped);
            _countersBefore = _counters;
        }
    }

    private PcapngWriter Begin()
    {
        var path = _maxLength > 0
            ? Path.ChangeExtension(_path, string.Create(CultureInfo.InvariantCulture, $".{++_number:D5}{Path.GetExtension(_path)}"))
            : _path;
        var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);
        var writer = Begin(stream);
        _files.Enqueue(path);

        while (_maxFiles > 0 && _files.Count > _maxFiles)
        {
            File.Delete(_files.Dequeue());
        }

        return writer;
    }

    private PcapngWriter Begin(Stream stream)
    {
        var writer = new PcapngWriter(stream, _application, flushesBlocks: false);
        writer.AddInterface(_interface);

        // A capture from its first moment on, for who follows it.
        writer.Flush();
        return writer;
    }
}
