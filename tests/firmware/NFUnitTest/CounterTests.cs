using nanoFramework.TestFramework;
using NanoNet.Services;

namespace NanoNet.Services.OnDevice
{
    [TestClass]
    public class CounterTests
    {
        [TestMethod]
        public void Every_counter_has_a_name_and_a_value()
        {
            Counters counters = new Counters();
            Assert.AreEqual(Counter.Names.Length, counters.Values.Length);

            for (int i = 0; i < Counter.Names.Length; i++)
            {
                Assert.IsTrue(Counter.Names[i].Length > 0);
            }
        }

        [TestMethod]
        public void Count_beyond_32_bits_is_kept()
        {
            Counters counters = new Counters();
            counters.Values[Counter.TcpOctetsIn] = 0xFFFFFFFFL;
            counters.Values[Counter.TcpOctetsIn]++;
            Assert.AreEqual(0x100000000L, counters.Values[Counter.TcpOctetsIn]);
        }
    }
}
