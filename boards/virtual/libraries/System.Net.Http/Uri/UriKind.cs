namespace System;

/// <summary>Whether a URI names a scheme.</summary>
public enum UriKind
{
    RelativeOrAbsolute = 0,
    Absolute = 1,
    Relative = 2,
}
