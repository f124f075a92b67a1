namespace System.Net;

/// <summary>Called when a response is only 100 (Continue).</summary>
public delegate void HttpContinueDelegate(int StatusCode, WebHeaderCollection httpHeaders);
