namespace NanoNet.Services.Server
{
    /// <summary>What a slot's octets go through: the socket itself, or TLS on it. Called by the server loop only; nothing here may wait, except
    /// <see cref="Wait"/>.</summary>
    /// <remarks>Every method may throw a SocketException, which ends the connection.</remarks>
    public abstract class Transport
    {
        /// <summary>Whether <see cref="Receive"/> has something to give at once: octets, or the peer's end.</summary>
        public abstract bool IsReadable();

        /// <summary>Whether <see cref="Send"/> takes <see cref="ServerLimits.SafeSend"/> octets at once.</summary>
        public abstract bool IsWritable();

        /// <summary>Receives what is there. Called after <see cref="IsReadable"/> said yes.</summary>
        /// <returns>Octets received; 0 when the peer will send no more.</returns>
        public abstract int Receive(byte[] buffer, int offset, int count);

        /// <summary>Sends all of it. Called only where there is room for it.</summary>
        public abstract void Send(byte[] octets, int offset, int count);

        /// <summary>Waits until the transport is readable, or writable, or the time is over: the loop's sleep.</summary>
        /// <param name="microseconds">How long.</param>
        /// <param name="forWriting">What for.</param>
        public abstract void Wait(int microseconds, bool forWriting);

        /// <summary>Closes it and the socket below. Called once.</summary>
        public abstract void Close();
    }
}
