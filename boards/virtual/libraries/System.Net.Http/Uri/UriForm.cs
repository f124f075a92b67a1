namespace System;

/// <summary>What stands behind the scheme of a URI.</summary>
internal enum UriForm
{
    Free,
    Authority,
    File,
    Mail,
    Opaque,
}
