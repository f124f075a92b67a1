namespace System.Net;

/// <summary>How the body of a request is to be framed.</summary>
internal enum BodyFraming
{
    None,
    Length,
    Chunked,
}
