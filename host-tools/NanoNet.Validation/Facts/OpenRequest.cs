using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Something that was asked and waits for its answer.</summary>
/// <param name="Frame">Number of the frame that asked.</param>
/// <param name="TimeNs">When.</param>
/// <param name="Content">Hash of the data that has to come back; 0 if none has.</param>
/// <param name="IsDue">True if the host asked is known to be there, so that its silence means something; an answer always does.</param>
internal readonly record struct OpenRequest(long Frame, long TimeNs, int Content, bool IsDue)
{
    /// <summary>How often it was asked again meanwhile, each of which may be answered too.</summary>
    public int Again { get; init; }

    /// <summary>Who asked; the default where that does not matter.</summary>
    public InternetAddress Asker { get; init; }
}
