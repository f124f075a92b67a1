using System;

namespace NanoNet.Boards;

/// <summary>The native half of the virtual board cannot be built. The message is one line that says what to do.</summary>
public sealed class NativeBuildException(string message) : Exception(message);
