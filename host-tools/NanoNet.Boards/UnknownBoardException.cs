using System;

namespace NanoNet.Boards;

/// <summary>A board name that no profile has. The message is one line, with the nearest name there is.</summary>
public sealed class UnknownBoardException(string message) : Exception(message);
