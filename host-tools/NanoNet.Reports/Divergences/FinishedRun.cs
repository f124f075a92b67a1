using System.IO;
using System.Text.Json;
using NanoNet.Reports.Runs;

namespace NanoNet.Reports.Divergences;

/// <summary>A run that was kept: its record and what its capture shows of the board.</summary>
/// <param name="Record">run.json.</param>
/// <param name="Traits">What the capture shows.</param>
public sealed record FinishedRun(RunRecord Record, BoardTraits Traits)
{
    /// <param name="folder">The run's folder.</param>
    /// <exception cref="InvalidDataException">It holds no run with a capture; the message says what is missing.</exception>
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

        return new FinishedRun(record, BoardTraits.Read(Path.Combine(folder, name), NanoNet.Wire.IPv4Address.Parse(address)));
    }
}
