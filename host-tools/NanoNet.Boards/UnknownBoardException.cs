using System;

namespace NanoNet.Boards;

/// <summary>A board name that no profile has. The message is one line, with a name that is near, if there is one.</summary>
public sealed class UnknownBoardException(string message) : Exception(message);
