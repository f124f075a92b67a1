using System;
using System.Reflection;
using Xunit;
using Xunit.v3;

namespace NanoNet.Testing.Evidence;

/// <summary>Attaches the captures of a test's boards to it when it fails, whatever it failed by, and deletes them when it passes. The package puts it on every assembly that uses it.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AttachEvidenceAttribute : BeforeAfterTestAttribute
{
    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        var isFailed = TestContext.Current.TestState?.Result == TestResult.Failed;

        foreach (var evidence in BoardEvidence.OfTest() ?? [])
        {
            evidence.End(isFailed || evidence.IsFailed);
        }
    }
}
