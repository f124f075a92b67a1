namespace NanoNet.Validation;

/// <summary>Something that was asked and waits for its answer.</summary>
/// <param name="Frame">Number of the frame that asked.</param>
/// <param name="TimeNs">When.</param>
/// <param name="Content">Hash of the data that has to come back; 0 if none has.</param>
internal readonly record struct OpenRequest(long Frame, long TimeNs, int Content);
