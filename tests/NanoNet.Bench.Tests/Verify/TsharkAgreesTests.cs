using System.Linq;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class TsharkAgreesTests
{
    [Theory]
    [InlineData(BuiltBoard.Stm32)]
    [InlineData(BuiltBoard.Esp32)]
    public void Capture_of_a_default_run_is_clean_for_tshark_and_its_connections_are_as_complete(string board)
    {
        using var built = new BuiltBoard(board);

        var result = VerifyRun.Run(built.Options);

        Assert.Null(result.Broken);
        Assert.Empty(TsharkWitness.BadFrames(result.CapturePath));
        Assert.Equal(TsharkWitness.Completeness(result.CapturePath), result.Judgement.Connections.Select(static one => one.Completeness));
        Assert.True(
            result.IsPassed,
            string.Join("; ", result.Judgement.Verdicts.Where(static one => one.IsUnexplainedViolation).Select(static one => $"{one.Rule.Id}: {one.Reason}")));
    }
}
