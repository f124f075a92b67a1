using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NanoNet.Capture;
using NanoNet.Cli.Terminal;
using NanoNet.Validation;

namespace NanoNet.Cli.Verbs;

/// <summary>Judges a capture that a person names.</summary>
internal static class CaptureFile
{
    /// <summary>What standard input is called on a command line.</summary>
    public const string StandardInput = "-";

    private const int ProgressEvery = 4096;

    /// <summary>Who writes a pipe hears Ctrl-C too, and has so long to write what it holds.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(1);

    /// <summary>Reads and judges it, with warnings of what is cut, lost or not read; after an interruption what there is of it.</summary>
    /// <param name="output">Gets the warnings.</param>
    /// <param name="file">Its path, or <see cref="StandardInput"/>.</param>
    /// <param name="options">How to judge.</param>
    /// <param name="again">The option for which it is read once more afterwards, as a pipe cannot be; null for none.</param>
    /// <exception cref="UserException">It cannot be read, or holds nothing that can be judged.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted before there was a frame.</exception>
    public static JudgedCapture Judge(Output output, string file, JudgeOptions options, string? again = null)
    {
        // Who asks to end while the results are told is not held up: the runtime ends the process.
        using var interruption = new Interruption();
        var token = interruption.Token;
        using var progress = new ProgressLine(output.Style);
        using var judge = new CaptureJudge(options);
        var secrets = 0;
        var lost = 0L;
        long progressAt = ProgressEvery;
        var unread = new SortedDictionary<LinkType, long>();

        try
        {
            progress.Set($"waiting for {NameOf(file)}");
            var stream = Open(file, token);
            var isPipe = !stream.CanSeek;

            if (isPipe && again is not null)
            {
                throw new UserException(ExitCode.Usage, $"{again} reads the capture twice, which {NameOf(file)}, a pipe, cannot be; write it to a file first");
            }

            using var reader = CaptureReader.Open(stream, NameOf(file));
            var batch = new FrameBatch();

            // A pipe ends by itself.
            while ((isPipe || !token.IsCancellationRequested) && reader.TryReadBatch(batch))
            {
                for (; secrets < reader.Secrets.Count; secrets++)
                {
                    judge.Add(reader.Secrets[secrets]);
                }

                if (reader.DroppedFrames > lost)
                {
                    lost = reader.DroppedFrames;
                    judge.AddDrops();
                }

                judge.Add(batch);
                CountUnread(batch, unread);

                if (reader.FrameNumber >= progressAt || isPipe)
                {
                    progressAt = reader.FrameNumber + ProgressEvery;
                    progress.Set(ProgressBar.Of(reader.Share, $"{reader.FrameNumber} frames judged"));
                }
            }

            var isInterrupted = token.IsCancellationRequested;

            if (isInterrupted)
            {
                progress.Clear();
                Interrupt(output, reader.FrameNumber);
            }
            else if (reader.Warning is { } warning)
            {
                progress.Clear();
                output.Warn(warning.ToString());
            }

            Refuse(output, file, unread, reader);

            // The counters of an interface come after its frames.
            if (reader.DroppedFrames > lost)
            {
                judge.AddDrops();
            }

            interruption.Dispose();
            return new JudgedCapture(judge.Finish(), isInterrupted);
        }
        catch (CaptureFormatException) when (token.IsCancellationRequested)
        {
            throw new OperationCanceledException(token);
        }
        catch (CaptureFormatException e)
        {
            throw new UserException(ExitCode.Usage, e.Message, e);
        }
        catch (Exception e) when (e is IOException and not OutputException or UnauthorizedAccessException)
        {
            throw new UserException(ExitCode.Usage, $"cannot read {file}: {WhyNot(file, e)}", e);
        }
    }

    private static string NameOf(string file) => file == StandardInput ? "standard input" : file;

    /// <summary>Opens it; a pipe so that it can be interrupted.</summary>
    private static Stream Open(string file, CancellationToken token)
    {
        if (file == StandardInput)
        {
            return new InterruptibleInput(Console.OpenStandardInput(), s_grace, token);
        }

        // A pipe opens when somebody opens its other end, which may never be; of a regular file that is not asked for on another thread.
        var isEmpty = new FileInfo(file) is { Exists: true, Length: 0 };
        var stream = isEmpty ? Await(Task.Run(() => CaptureReader.OpenFile(file), token), token) : CaptureReader.OpenFile(file);
        return stream.CanSeek ? stream : new InterruptibleInput(stream, s_grace, token);
    }

    private static FileStream Await(Task<FileStream> opening, CancellationToken token)
    {
        Task.WaitAny([opening], token);
        return opening.GetAwaiter().GetResult();
    }

    /// <summary>Says of how much what follows is.</summary>
    private static void Interrupt(Output output, long frames)
    {
        if (frames == 0)
        {
            throw new OperationCanceledException();
        }

        output.Warn($"interrupted: this is about the first {frames} frames");
    }

    private static void CountUnread(FrameBatch batch, SortedDictionary<LinkType, long> unread)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            if (batch.LinkTypeOf(i) is var type && !CaptureJudge.CanRead(type))
            {
                unread[type] = unread.GetValueOrDefault(type) + 1;
            }
        }
    }

    /// <summary>Names what was not looked at; a capture of nothing else is refused.</summary>
    private static void Refuse(Output output, string file, SortedDictionary<LinkType, long> unread, CaptureReader reader)
    {
        var links = string.Join(", ", unread.Select(static link => $"{link.Value} of link type {LinkTypeName.Of(link.Key)}"));

        if (unread.Count > 0 && unread.Values.Sum() == reader.FrameNumber)
        {
            throw new UserException(ExitCode.Usage, $"cannot judge {file}: its frames ({links}) are not of a link type that is read");
        }

        if (unread.Count > 0)
        {
            output.Warn($"{file}: frames of link types that are not read were passed over: {links}");
        }

        if (reader.DroppedFrames > 0)
        {
            output.Warn($"{file}: the capturing host lost {reader.DroppedFrames} frames; what is missing may be theirs");
        }
    }

    /// <summary>True for a name with octets that are not UTF-8: what stands for them here is another name.</summary>
    public static bool HasForeignOctets(string name) => name.Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>Why a file could not be read, in words.</summary>
    public static string WhyNot(string file, Exception e) =>
        Directory.Exists(file) ? "it is a folder"
        : e is FileNotFoundException or DirectoryNotFoundException ? HasForeignOctets(file) ? "its name is not UTF-8; have it read as standard input (- < FILE)" : "no such file"
        : e is UnauthorizedAccessException ? "you may not read it"
        : e.Message;
}
