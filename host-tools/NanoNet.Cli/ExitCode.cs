namespace NanoNet.Cli;

/// <summary>What the process says to the one who called it. Zero to five are pytest's, which scripts in this field know.</summary>
public enum ExitCode
{
    /// <summary>Every check passed.</summary>
    Ok = 0,

    /// <summary>At least one check failed: a scenario failed or a rule was violated.</summary>
    ChecksFailed = 1,

    /// <summary>Ctrl-C or a termination signal; what was written until then is valid.</summary>
    Interrupted = 2,

    /// <summary>A defect of the tool.</summary>
    InternalError = 3,

    /// <summary>The command line, or a file that it names, is wrong.</summary>
    Usage = 4,

    /// <summary>Nothing was checked: no scenario or rule has such a name, or the capture holds nothing to judge.</summary>
    NothingRan = 5,

    /// <summary>The bench is broken, not the board's manners: no board, no compiler, no source, no port, no rights.</summary>
    BenchBroken = 6,
}
