using System.Text;
using nanoFramework.TestFramework;
using NanoNet.Services.WebSocket;

namespace NanoNet.Services.OnDevice
{
    [TestClass]
    public class Sha1Tests
    {
        // FIPS 180-4's examples, and one that fills two blocks.
        [DataRow("", "da39a3ee5e6b4b0d3255bfef95601890afd80709")]
        [DataRow("abc", "a9993e364706816aba3e25717850c26c9cd0d89d")]
        [DataRow("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1")]
        [DataRow("The quick brown fox jumps over the lazy dog", "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12")]
        public void Digest_is_the_known_one(string message, string expected)
        {
            byte[] octets = Encoding.UTF8.GetBytes(message);
            byte[] digest = new byte[Sha1.DigestLength];
            new Sha1().Hash(octets, octets.Length, digest);
            string text = "";

            for (int i = 0; i < digest.Length; i++)
            {
                text += digest[i].ToString("x2");
            }

            Assert.AreEqual(expected, text);
        }
    }
}
