using nanoFramework.TestFramework;
using NanoNet.Services.WebSocket;

namespace NanoNet.Services.OnDevice
{
    [TestClass]
    public class Utf8ValidatorTests
    {
        [TestMethod]
        public void Text_is_valid_however_it_is_cut()
        {
            byte[] octets = { 0x61, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80 };
            Utf8Validator validator = new Utf8Validator();

            for (int i = 0; i < octets.Length; i++)
            {
                Assert.IsTrue(validator.Continue(octets, i, 1));
            }

            Assert.IsTrue(validator.IsComplete);
        }

        [DataRow(0x80, 0x80, 0x80)]
        [DataRow(0xC0, 0x80, 0x80)]
        [DataRow(0xED, 0xA0, 0x80)]
        [DataRow(0xF4, 0x90, 0x80)]
        [DataRow(0xFF, 0x80, 0x80)]
        public void Octets_that_are_no_text_fail(int first, int second, int third)
        {
            byte[] octets = { (byte)first, (byte)second, (byte)third };
            Assert.IsFalse(new Utf8Validator().Continue(octets, 0, octets.Length));
        }
    }
}
