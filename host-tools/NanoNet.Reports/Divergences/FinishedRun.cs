using System.IO;
using System.Text.Json;
using NanoNet.Reports.Runs;
using NanoNet.Wire;

namespace NanoNet.Reports.Divergences;

/// <summary>A run that was kept: its record and what its capture shows of the board.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Record">run.json.</param>
/// <param name="Traits">What the capture shows.</param>
public sealed record FinishedRun(string Folder, RunRecord Record, BoardTraits Traits)
{
    /// <summary>Reads a run's folder.</summary>
    /// <param name="folder">Its path.</param>
    /// <exception cref="InvalidDataException">It holds no run with a capture; the message says what is missing.</exception>
    /// <exception cref="NanoNet.Capture.CaptureFormatException">What is named as the capture is none.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="System.UnauthorizedAccessException">No right to read one.</exception>
    public static FinishedRun Load(string folder)
    {
        var path = Path.Combine(folder, "run.json");

        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{folder} is no run's folder: no run.json in it");
        }

        RunRecord record;

        try
        {
            record = RunJson.Read(path) ?? throw new InvalidDataException($"{path} holds no run");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} holds no run: {e.Message}", e);
        }

        if (!record.Files.TryGetValue("capture", out var name) || !File.Exists(Path.Combine(folder, name)))
        {
            throw new InvalidDataException($"the run in {folder} has left no capture{(record.Trouble is { } trouble ? $": {trouble}" : string.Empty)}");
        }

        if (record.Board?.Address is not { } address)
        {
            throw new InvalidDataException($"the run in {folder} does not say the board's address: the board did not get that far");
        }

        return IPv4Address.TryParse(address, out var board)
            ? new FinishedRun(folder, record, BoardTraits.Read(Path.Combine(folder, name), board))
            : throw new InvalidDataException($"{path} names '{address}' as the board's address, which is no IPv4 address");
    }
}
