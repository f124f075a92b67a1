using NanoNet.Services.Http;
using NanoNet.Services.Server;
using NanoNet.Services.Text;

namespace NanoNet.Services.Simple
{
    /// <summary>The Daytime Protocol on TCP: a line with the time, then the end (RFC 867). What the client sends is thrown away.</summary>
    /// <remarks>The RFC leaves the form open; this is that of HTTP's dates. A board whose clock nobody has set says so instead of lying.</remarks>
    public sealed class DaytimeService : ConnectionHandler
    {
        private const int NameLength = 6;

        private readonly HttpDate _date = new HttpDate();
        private readonly byte[] _notSet = OctetWriter.Of("The clock is not set\r\n");

        /// <inheritdoc/>
        public override string Name
        {
            get { return "daytime"; }
        }

        /// <inheritdoc/>
        public override void Begin(Slot slot)
        {
            if (_date.Refresh(slot.Server.Now))
            {
                slot.Send(_date.Line, NameLength, _date.Line.Length - NameLength);
            }
            else
            {
                slot.Send(_notSet, 0, _notSet.Length);
            }

            slot.Close();
        }

        /// <inheritdoc/>
        public override void Readable(Slot slot)
        {
            slot.Close();
        }

        /// <inheritdoc/>
        public override void TimedOut(Slot slot)
        {
            slot.Close();
        }
    }
}
