using System.Text;
using nanoFramework.TestFramework;
using NanoNet.Services.Http;

namespace NanoNet.Services.OnDevice
{
    [TestClass]
    public class HeadScannerTests
    {
        private const string Head = "GET /status HTTP/1.1\r\nHost: board\r\nAccept: */*\r\n\r\n";

        [TestMethod]
        public void Head_in_one_piece_is_its_length()
        {
            byte[] octets = Encoding.UTF8.GetBytes(Head);
            HeadScanner scanner = new HeadScanner(8);
            Assert.AreEqual(octets.Length, scanner.Continue(octets, octets.Length));
            Assert.AreEqual(3, scanner.LineCount);
        }

        [TestMethod]
        public void Head_octet_by_octet_is_the_same()
        {
            byte[] octets = Encoding.UTF8.GetBytes(Head);
            HeadScanner scanner = new HeadScanner(8);

            for (int length = 1; length < octets.Length; length++)
            {
                Assert.AreEqual(HeadScanner.Incomplete, scanner.Continue(octets, length));
            }

            Assert.AreEqual(octets.Length, scanner.Continue(octets, octets.Length));
        }

        [TestMethod]
        public void Line_feed_alone_is_refused()
        {
            byte[] octets = Encoding.UTF8.GetBytes("GET / HTTP/1.0\n\n");
            Assert.AreEqual(HeadScanner.BadLineEnd, new HeadScanner(8).Continue(octets, octets.Length));
        }
    }
}
