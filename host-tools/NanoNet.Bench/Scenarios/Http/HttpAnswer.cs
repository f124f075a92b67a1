using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace NanoNet.Bench;

/// <summary>A response as it came until the board closed.</summary>
public sealed record HttpAnswer(int Status, string Head, string Text)
{
    /// <summary>Takes a response apart (RFC 9112 section 4).</summary>
    /// <exception cref="ScenarioFailedException">It is none, or its body has another length than it says.</exception>
    public static HttpAnswer Parse(ReadOnlySpan<byte> octets)
    {
        var end = octets.IndexOf("\r\n\r\n"u8);

        if (end < 0)
        {
            throw new ScenarioFailedException("a response with a complete head", $"\"{Encoding.Latin1.GetString(octets)}\"");
        }

        var head = Encoding.Latin1.GetString(octets[..end]);
        var body = octets[(end + 4)..];
        var words = head.Split("\r\n")[0].Split(' ');

        if (words.Length < 2
            || words[0] is not ("HTTP/1.0" or "HTTP/1.1")
            || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            throw new ScenarioFailedException("a status-line", $"\"{head}\"");
        }

        var answer = new HttpAnswer(status, head, Encoding.UTF8.GetString(body));

        if (answer.Field("Content-Length") is { } length)
        {
            ScenarioContext.Require(
                length == body.Length.ToString(CultureInfo.InvariantCulture),
                $"a body of {length} octets, as Content-Length says",
                $"{body.Length} octets");
        }

        return answer;
    }

    /// <summary>The value of a field; null if there is none.</summary>
    public string? Field(string name) => Head.Split("\r\n")
        .Skip(1)
        .Select(static line => line.Split(':', 2))
        .FirstOrDefault(field => field.Length == 2 && string.Equals(field[0], name, StringComparison.OrdinalIgnoreCase))?[1]
        .Trim();

    /// <summary>Fails the scenario unless the response has this status and, where given, this media type.</summary>
    public void Require(int status, string? mediaType = null)
    {
        ScenarioContext.Require(Status == status, $"status {status}", $"\"{Head}\"");
        ScenarioContext.Require(
            mediaType is null || Field("Content-Type")?.StartsWith(mediaType, StringComparison.OrdinalIgnoreCase) == true,
            $"Content-Type {mediaType}",
            $"\"{Head}\"");
    }

    /// <summary>The body as JSON.</summary>
    /// <exception cref="ScenarioFailedException">It is none.</exception>
    public JsonElement Json()
    {
        try
        {
            using var document = JsonDocument.Parse(Text);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new ScenarioFailedException("JSON", $"{e.Message} in \"{Text}\"");
        }
    }
}
