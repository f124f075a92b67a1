using System.Text;
using nanoFramework.TestFramework;
using NanoNet.Services.Text;

namespace NanoNet.Services.OnDevice
{
    [TestClass]
    public class DecimalTextTests
    {
        [DataRow(0L, "      0")]
        [DataRow(7L, "      7")]
        [DataRow(1234567L, "1234567")]
        [DataRow(12345678L, "2345678")]
        [DataRow(-1L, "      0")]
        public void Number_is_written_right_aligned(long value, string expected)
        {
            byte[] field = Encoding.UTF8.GetBytes("       ");
            DecimalText.PutRight(field, 0, field.Length, value);
            Assert.AreEqual(expected, Encoding.UTF8.GetString(field, 0, field.Length));
        }

        [TestMethod]
        public void Shorter_number_leaves_nothing_of_a_longer_one()
        {
            byte[] field = Encoding.UTF8.GetBytes("       ");
            DecimalText.PutRight(field, 0, field.Length, 987654);
            DecimalText.PutRight(field, 0, field.Length, 3);
            Assert.AreEqual("      3", Encoding.UTF8.GetString(field, 0, field.Length));
        }
    }
}
