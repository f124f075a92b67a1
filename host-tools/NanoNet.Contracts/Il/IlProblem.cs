namespace NanoNet.Contracts.Il;

/// <summary>Something in an assembly that nanoFramework 1.x does not run.</summary>
/// <param name="Code">Stable code, NN1001 and up.</param>
/// <param name="Message">What it is and what happens on a board.</param>
/// <param name="Where">Full name of the method, type or assembly.</param>
/// <param name="Location">Where in the source; null without symbols.</param>
/// <param name="IsError">False for what runs, but otherwise than on .NET.</param>
public sealed record IlProblem(string Code, string Message, string Where, SourceLocation? Location, bool IsError = true)
{
    /// <summary>As MSBuild and editors read it: <c>file(line,column): error code: message</c>.</summary>
    public override string ToString()
    {
        var kind = IsError ? "error" : "warning";
        return Location is null
            ? $"{Where}: {kind} {Code}: {Message}"
            : $"{Location.File}({Location.Line},{Location.Column}): {kind} {Code}: {Message}";
    }
}
