using nanoFramework.TestFramework;
using NanoNet.Services.WebSocket;

namespace NanoNet.Services.OnDevice
{
    [TestClass]
    public class WebSocketSessionTests
    {
        private static readonly byte[] s_hello = { 0x81, 0x85, 0x37, 0xFA, 0x21, 0x3D, 0x7F, 0x9F, 0x4D, 0x51, 0x58 };

        // RFC 6455 section 5.7.
        [TestMethod]
        public void Hello_comes_back()
        {
            WebSocketSession session = new WebSocketSession();
            session.Open(new EchoEndpoint(), 0);
            Assert.AreEqual(s_hello.Length, session.Receive(s_hello, 0, s_hello.Length, 0));
            Expect(session, new byte[] { 0x81, 5, 0x48, 0x65, 0x6C, 0x6C, 0x6F });
        }

        [TestMethod]
        public void Hello_octet_by_octet_comes_back_and_the_next_one_too()
        {
            WebSocketSession session = new WebSocketSession();
            session.Open(new EchoEndpoint(), 0);

            for (int round = 0; round < 2; round++)
            {
                for (int i = 0; i < s_hello.Length; i++)
                {
                    Assert.AreEqual(1, session.Receive(s_hello, i, 1, 0));
                }

                Expect(session, new byte[] { 0x81, 5, 0x48, 0x65, 0x6C, 0x6C, 0x6F });
            }
        }

        [TestMethod]
        public void Frame_without_a_mask_ends_the_session()
        {
            WebSocketSession session = new WebSocketSession();
            session.Open(new EchoEndpoint(), 0);
            session.Receive(new byte[] { 0x81, 0x05 }, 0, 2, 0);
            Expect(session, new byte[] { 0x88, 2, 0x03, 0xEA });
            Assert.IsTrue(session.IsDone);
        }

        [TestMethod]
        public void Length_of_63_bits_ends_the_session_before_anything_is_allocated()
        {
            WebSocketSession session = new WebSocketSession();
            session.Open(new EchoEndpoint(), 0);
            session.Receive(new byte[] { 0x82, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, 0, 10, 0);
            Expect(session, new byte[] { 0x88, 2, 0x03, 0xF1 });
        }

        [TestMethod]
        public void Silence_is_answered_with_a_ping()
        {
            WebSocketSession session = new WebSocketSession();
            session.Open(new EchoEndpoint(), 0);
            session.Tick(ServerLimits.PingAfter - 1);
            Assert.AreEqual(0, session.OutputLength);
            session.Tick(ServerLimits.PingAfter);
            Expect(session, new byte[] { 0x89, 0 });
        }

        private static void Expect(WebSocketSession session, byte[] frame)
        {
            Assert.AreEqual(frame.Length, session.OutputLength);

            for (int i = 0; i < frame.Length; i++)
            {
                Assert.AreEqual(frame[i], session.Output[session.OutputOffset + i]);
            }

            session.Sent(session.OutputLength);
        }
    }
}
