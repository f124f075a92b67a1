namespace System.Net.Http.Http.Headers;

/// <summary>A media type with its character set.</summary>
public class MediaTypeHeaderValue
{
    private const string CharSetName = "charset=";

    /// <exception cref="FormatException">It has parameters, or no subtype.</exception>
    public MediaTypeHeaderValue(string mediaType)
    {
        if (string.IsNullOrEmpty(mediaType))
        {
            throw new ArgumentException();
        }

        if (mediaType.IndexOf('/') == -1 || mediaType.IndexOf(';') != -1 || mediaType.IndexOf(CharSetName) != -1)
        {
            throw new FormatException();
        }

        MediaType = mediaType;
    }

    public string CharSet { get; set; }

    public string MediaType { get; set; }

    /// <exception cref="FormatException">There is more behind the type than a character set.</exception>
    public static MediaTypeHeaderValue Parse(string input)
    {
        if (input == null)
        {
            throw new ArgumentNullException();
        }

        string[] parts = input.Split(';');
        string type = parts[0].Trim(' ');

        if (type.Length == 0)
        {
            throw new FormatException();
        }

        MediaTypeHeaderValue value = new MediaTypeHeaderValue(type);

        if (parts.Length > 1)
        {
            string parameter = parts[1].Trim(' ');

            if (parts.Length > 2 || !parameter.StartsWith(CharSetName))
            {
                throw new FormatException();
            }

            value.CharSet = parameter.Substring(CharSetName.Length);
        }

        return value;
    }

    public override string ToString()
    {
        return CharSet == null ? MediaType : MediaType + "; " + CharSetName + CharSet;
    }
}
