using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.Testing.Evidence;

/// <summary>The files of one board of one test.</summary>
internal sealed class BoardEvidence
{
    private const string Variable = "NANONET_RESULTS";
    private const string Key = "NanoNet.Testing.Evidence";

    private BoardEvidence(string folder) => Folder = folder;

    /// <summary>Its folder; no other board's files are in it.</summary>
    public string Folder { get; }

    public string Capture => Path.Combine(Folder, TestBench.CaptureFile);

    public string Console => Path.Combine(Folder, TestBench.ConsoleFile);

    /// <summary>True once the board did something else than was expected.</summary>
    public bool IsFailed { get; set; }

    /// <summary>Makes the folder and notes it with the test that runs.</summary>
    public static BoardEvidence Create(string? results, string board)
    {
        var root = Path.GetFullPath(results ?? Environment.GetEnvironmentVariable(Variable) ?? Path.Combine(AppContext.BaseDirectory, "TestResults", "boards"));
        Directory.CreateDirectory(root);
        var name = string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyyMMdd-HHmmss}-{board}-{Guid.NewGuid().ToString("N")[..6]}");
        var evidence = new BoardEvidence(Directory.CreateDirectory(Path.Combine(root, name)).FullName);
        OfTest()?.Add(evidence);
        return evidence;
    }

    /// <summary>The boards of the test that runs; null outside of one.</summary>
    public static ConcurrentBag<BoardEvidence>? OfTest() =>
        TestContext.Current.Test is { } test
            ? (ConcurrentBag<BoardEvidence>)TestContext.Current.KeyValueStorage.GetOrAdd($"{Key} {test.UniqueID}", static _ => new ConcurrentBag<BoardEvidence>())!
            : null;

    /// <summary>The board is gone and its files are complete. Outside of a test nobody says later how it ended.</summary>
    public void Close()
    {
        if (OfTest() is null)
        {
            End(IsFailed);
        }
    }

    /// <summary>The board did not start. The test's end says whether that was a failure; outside of a test it is one.</summary>
    public void Abandon()
    {
        if (OfTest() is null)
        {
            End(isFailed: true);
        }
    }

    /// <summary>The test has ended: attaches the files to one that failed, and deletes them after one that passed.</summary>
    public void End(bool isFailed)
    {
        if (!isFailed)
        {
            Directory.Delete(Folder, recursive: true);
            return;
        }

        foreach (var file in ((IEnumerable<string>)[Capture, Console]).Where(File.Exists))
        {
            Attach(Path.GetFileName(file), File.ReadAllBytes(file), file == Capture ? "application/x-pcapng" : "text/plain");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(ToString());
    }

    /// <summary>Where they are, and what to do with them.</summary>
    public override string ToString() => $"  capture: {Capture}\n  console: {Console}\n  judge it: nanonet analyze {Capture}";

    // Two boards of one test have files of the same names.
    private void Attach(string name, byte[] octets, string mediaType)
    {
        if (TestContext.Current.Test is not null)
        {
            var unique = TestContext.Current.Attachments?.ContainsKey(name) == true ? $"{Path.GetFileName(Folder)}-{name}" : name;
            TestContext.Current.AddAttachment(unique, octets, mediaType);
        }
    }
}
