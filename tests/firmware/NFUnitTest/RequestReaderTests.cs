using System;
using System.Text;
using nanoFramework.TestFramework;
using NanoNet.Services.Http;

namespace NanoNet.Services.OnDevice
{
    [TestClass]
    public class RequestReaderTests
    {
        [DataRow("GET / HTTP/1.1\r\nHost: a\r\n\r\n", 0)]
        [DataRow("GET / HTTP/1.1\r\n\r\n", (int)RequestError.Host)]
        [DataRow("GET / HTTP/2.0\r\nHost: a\r\n\r\n", (int)RequestError.Version)]
        [DataRow("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n", (int)RequestError.Framing)]
        public void Request_has_the_error_that_it_should(string head, int expected)
        {
            byte[] octets = Encoding.UTF8.GetBytes(head);
            byte[] buffer = new byte[ServerLimits.ConnectionBuffer];
            RequestReader reader = new RequestReader(buffer);
            reader.Reset();
            Array.Copy(octets, 0, buffer, 0, octets.Length);
            Assert.IsTrue(reader.Received(octets.Length));
            Assert.AreEqual(expected, (int)reader.Error);
        }
    }
}
