namespace NanoNet.Runtime.Redirection;

/// <summary>How the interpreter's C library writes a floating-point number.</summary>
internal enum FloatStyle
{
    /// <summary><c>%f</c>: the precision is the number of decimals.</summary>
    Fixed,

    /// <summary><c>%e</c>: the precision is the number of decimals of the mantissa.</summary>
    Exponent,

    /// <summary><c>%g</c>: the precision is the number of significant digits.</summary>
    General,
}
