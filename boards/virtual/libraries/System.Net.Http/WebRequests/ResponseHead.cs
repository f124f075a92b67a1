namespace System.Net;

/// <summary>Status line and fields of a response.</summary>
internal sealed class ResponseHead
{
    private ResponseHead()
    {
        ContentLength = HttpInput.Unbounded;
    }

    /// <summary>Null where what came is no response: on nanoFramework all else is empty then, and nothing is thrown.</summary>
    public Version Version { get; private set; }

    public int StatusCode { get; private set; }

    /// <summary>With the space before it, as nanoFramework has it.</summary>
    public string StatusDescription { get; private set; }

    /// <summary>Null where there is no status line.</summary>
    public WebHeaderCollection Headers { get; private set; }

    public long ContentLength { get; private set; }

    public bool IsChunked { get; private set; }

    public static ResponseHead Read(HttpInput input, int headerKilobytes)
    {
        ResponseHead head = new ResponseHead();

        if (head.TakeStatusLine(input.ReadLine(HttpLimits.Line).Trim()))
        {
            head.ReadFields(input, HttpLimits.Characters(headerKilobytes));
        }

        return head;
    }

    /// <returns>False for what is no status line.</returns>
    private bool TakeStatusLine(string line)
    {
        int end = EndOfWord(line, 0);
        Version = HttpVersion.Parse(line.Substring(0, end));

        if (Version == null)
        {
            return false;
        }

        int start = end;

        while (start < line.Length && line[start] == ' ')
        {
            start++;
        }

        end = EndOfWord(line, start);

        try
        {
            StatusCode = Convert.ToInt32(line.Substring(start, end - start));
        }
        catch (Exception)
        {
            return false;
        }

        StatusDescription = line.Substring(end);
        Headers = new WebHeaderCollection(true);
        return true;
    }

    private void ReadFields(HttpInput input, int left)
    {
        while (true)
        {
            string line = input.ReadFieldLine(HttpLimits.Line);
            int colon = line.IndexOf(':');
            left -= line.Length;

            if (line.Length == 0 || left < 0 || colon == -1)
            {
                // What is too long or no field ends the section, without an exception.
                return;
            }

            string name = line.Substring(0, colon);
            string value = line.Substring(colon + 1).TrimStart(null);
            Headers.Append(name, value);

            if (!TakeFraming(name.ToLower(), value, input))
            {
                return;
            }
        }
    }

    private bool TakeFraming(string name, string value, HttpInput input)
    {
        if (name == "transfer-encoding" && value.ToLower().IndexOf("chunked") != -1)
        {
            IsChunked = true;
        }

        if (name == "content-length")
        {
            try
            {
                ContentLength = Convert.ToInt32(value);
                input.Left = ContentLength;
            }
            catch (Exception)
            {
                return false;
            }
        }

        return true;
    }

    private static int EndOfWord(string line, int start)
    {
        int space = start < line.Length ? line.IndexOf(' ', start) : -1;
        return space < 0 ? line.Length : space;
    }
}
