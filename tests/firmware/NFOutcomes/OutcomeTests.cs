using System;
using nanoFramework.TestFramework;

namespace NanoNet.Outcomes
{
    /// <summary>One test for every way in which a test can end.</summary>
    [TestClass]
    public class OutcomeTests
    {
        private static int s_setUps;

        [Setup]
        public void SetUp()
        {
            s_setUps++;
        }

        [TestMethod]
        public void Passes()
        {
            Assert.AreEqual(1, s_setUps);
        }

        [TestMethod]
        public void Fails()
        {
            OutputHelper.WriteLine("said before it failed");
            Assert.AreEqual(1, 2, "a reason, with a comma");
        }

        [TestMethod]
        public void Throws()
        {
            throw new InvalidOperationException("thrown");
        }

        [TestMethod]
        public void Skips()
        {
            Assert.SkipTest("not today");
        }

        [DataRow(1, "one")]
        [DataRow(2, "three")]
        public void Rows(int number, string name)
        {
            Assert.AreEqual(number, name.Length - 2);
        }

        [Cleanup]
        public void CleanUp()
        {
            s_setUps = 0;
        }
    }
}
