using nanoFramework.TestFramework;

namespace NanoNet.Outcomes
{
    /// <summary>A set-up that is skipped skips all of its class.</summary>
    [TestClass]
    public class SkippedSetupTests
    {
        [Setup]
        public void SetUp()
        {
            Assert.SkipTest("no such hardware");
        }

        [TestMethod]
        public void NeverRuns()
        {
            Assert.IsTrue(false);
        }
    }
}
