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
        private readonly LastWords _end;

        /// <param name="end">Closes what has been answered.</param>
        public DaytimeService(LastWords end)
        {
            _end = end;
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return "daytime"; }
        }

        /// <inheritdoc/>
        public override void Begin(Slot slot)
        {
            bool isSent = _date.Refresh(slot.Server.Now)
                ? slot.Send(_date.Line, NameLength, _date.Line.Length - NameLength)
                : slot.Send(_notSet, 0, _notSet.Length);

            if (isSent)
            {
                slot.HandOver(_end);
            }
            else
            {
                slot.Close();
            }
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
