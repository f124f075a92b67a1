using System;
using System.IO;

namespace NanoNet.Cli;

/// <summary>Standard output takes nothing more, as on a full disk: no defect, and nothing that is wrong with the run folder.</summary>
public sealed class OutputException(Exception cause) : IOException($"cannot write to standard output: {cause.GetBaseException().Message}", cause);
