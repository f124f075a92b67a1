using System.Text;
using nanoFramework.TestFramework;
using NanoNet.Services.WebSocket;

namespace NanoNet.Services.OnDevice
{
    [TestClass]
    public class UpgradeRequestTests
    {
        private const string Fields = "Upgrade: websocket\r\nConnection: keep-alive, Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

        [TestMethod]
        public void Answer_proves_what_RFC_6455_says()
        {
            byte[] head = Encoding.UTF8.GetBytes(Fields);
            UpgradeRequest request = new UpgradeRequest(new Sha1());
            Assert.AreEqual((int)UpgradeOutcome.Granted, (int)request.Read(head, 0, head.Length, true, 1));
            byte[] answer = new byte[UpgradeRequest.ResponseLength];
            request.PutResponse(answer, 0);
            string text = Encoding.UTF8.GetString(answer, 0, answer.Length);
            Assert.StartsWith("HTTP/1.1 101 ", text);
            Assert.EndsWith("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n", text);
        }

        [TestMethod]
        public void Request_without_a_key_is_refused()
        {
            byte[] head = Encoding.UTF8.GetBytes("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n\r\n");
            Assert.AreEqual((int)UpgradeOutcome.BadRequest, (int)new UpgradeRequest(new Sha1()).Read(head, 0, head.Length, true, 1));
        }
    }
}
