using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Tests that run instrumented firmware in this process: a process has one armed interpreter, so they run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class InstrumentedCollection
{
    public const string Name = "instrumented";
}
