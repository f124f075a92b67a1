using System;
using NanoNet.Services.Server;
using NanoNet.Services.Text;

namespace NanoNet.Services.Simple
{
    /// <summary>The session of the textbooks: the server greets, answers each line with the line, and <c>bye</c> with <c>bye</c> and the end.</summary>
    /// <remarks>
    /// A line ends in LF; a CR before it is no part of it, and the answer ends in CR LF. Lines that come together are answered one by one, in order. A
    /// line longer than <see cref="ServerLimits.MaxLine"/> is answered with <c>too long</c> and ends the session.
    /// </remarks>
    public sealed class LineService : ConnectionHandler
    {
        private const byte CarriageReturn = 13;
        private const byte LineFeed = 10;

        // Boxed once: Array.IndexOf searches in native code.
        private static readonly object s_lineFeed = LineFeed;

        private readonly byte[] _hello = OctetWriter.Of("hello\r\n");
        private readonly byte[] _bye = OctetWriter.Of("bye\r\n");
        private readonly byte[] _tooLong = OctetWriter.Of("too long\r\n");
        private readonly byte[] _answer = new byte[ServerLimits.MaxLine + 2];
        private readonly Counters _counters;
        private readonly LastWords _end;

        /// <param name="counters">Where to count.</param>
        /// <param name="end">Closes a session that was answered to its end.</param>
        public LineService(Counters counters, LastWords end)
        {
            _counters = counters;
            _end = end;
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return "line"; }
        }

        /// <inheritdoc/>
        public override void Begin(Slot slot)
        {
            slot.Send(_hello, 0, _hello.Length);
            slot.Deadline = slot.Server.Now + ServerLimits.Idle;
        }

        /// <inheritdoc/>
        public override void Readable(Slot slot)
        {
            int received = slot.Receive(slot.Held, slot.Buffer.Length - slot.Held);

            if (received <= 0)
            {
                slot.Close();
                return;
            }

            slot.Held += received;
            Answer(slot);
        }

        /// <inheritdoc/>
        public override void Writable(Slot slot)
        {
            // What had no room is made anew from the line, which is still in the buffer. After the greeting there is none.
            slot.IsWaitingToSend = false;
            Answer(slot);
        }

        /// <inheritdoc/>
        public override void TimedOut(Slot slot)
        {
            _counters.Count(Counter.TimeoutIdle);
            slot.Close();
        }

        private void Answer(Slot slot)
        {
            int start = 0;
            int held = slot.Held;
            byte[] buffer = slot.Buffer;

            while (start < held && !slot.IsWaitingToSend)
            {
                int end = Array.IndexOf(buffer, s_lineFeed, start, held - start);
                int length = (end < 0 ? held : end) - start;

                if (length > ServerLimits.MaxLine)
                {
                    if (slot.Send(_tooLong, 0, _tooLong.Length))
                    {
                        End(slot);
                    }

                    break;
                }

                if (end < 0 || !AnswerLine(slot, buffer, start, length))
                {
                    break;
                }

                start = end + 1;
            }

            if (start != 0 && !slot.IsHandedOver)
            {
                slot.Held = held - start;
                Array.Copy(buffer, start, buffer, 0, held - start);
                slot.Deadline = slot.Server.Now + ServerLimits.Idle;
            }
        }

        private bool AnswerLine(Slot slot, byte[] buffer, int start, int length)
        {
            if (length != 0 && buffer[start + length - 1] == CarriageReturn)
            {
                length--;
            }

            if (length == 3 && buffer[start] == (byte)'b' && buffer[start + 1] == (byte)'y' && buffer[start + 2] == (byte)'e')
            {
                if (slot.Send(_bye, 0, _bye.Length))
                {
                    End(slot);
                }

                return false;
            }

            Array.Copy(buffer, start, _answer, 0, length);
            _answer[length] = CarriageReturn;
            _answer[length + 1] = LineFeed;
            return slot.Send(_answer, 0, length + 2);
        }

        // What came behind the last line is not looked at.
        private void End(Slot slot)
        {
            slot.Held = 0;
            slot.HandOver(_end);
        }
    }
}
