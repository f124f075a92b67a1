using System.Text;
using nanoFramework.TestFramework;
using NanoNet.Services.Http;

namespace NanoNet.Services.OnDevice
{
    [TestClass]
    public class OctetClassTests
    {
        [DataRow("Content-Length", true)]
        [DataRow("Content Length", false)]
        [DataRow("Name:", false)]
        [DataRow("", true)]
        public void Token_is_told_from_other_text(string text, bool expected)
        {
            byte[] octets = Encoding.UTF8.GetBytes(text);
            Assert.AreEqual(expected, OctetClass.Holds(octets, 0, octets.Length, OctetClass.Token));
        }

        [TestMethod]
        public void Names_are_compared_in_any_case()
        {
            byte[] octets = Encoding.UTF8.GetBytes("x CONTENT-length");
            Assert.IsTrue(OctetText.EqualsIgnoreCase(octets, 2, OctetText.ContentLength));
        }
    }
}
