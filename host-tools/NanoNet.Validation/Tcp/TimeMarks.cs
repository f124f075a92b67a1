namespace NanoNet.Validation;

/// <summary>What times of a connection are made of, when they are asked for.</summary>
/// <param name="HasSyn">True if the client's SYN is in the capture.</param>
/// <param name="ThirdTimeNs">When the third segment of the handshake came; 0 if it did not.</param>
/// <param name="FirstServerDataNs">When the server's first data came; 0 if none did.</param>
internal readonly record struct TimeMarks(bool HasSyn, long ThirdTimeNs, long FirstServerDataNs);
