namespace System.Net;

/// <summary>Makes requests for the URIs of a prefix.</summary>
public interface IWebRequestCreate
{
    WebRequest Create(Uri uri);
}
