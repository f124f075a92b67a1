using System;
using System.Net;
using System.Net.Sockets;

namespace NanoNet.Services.Server
{
    /// <summary>A port of the board and its socket, which is opened anew if it dies.</summary>
    /// <remarks>What every turn of the loop looks at are fields: a property would be interpreted as a call.</remarks>
    public abstract class Port
    {
        /// <summary>Null while the port is closed.</summary>
        internal Socket Socket;

        /// <summary>When the next try is due after a failure.</summary>
        internal long RetryAt;

        internal readonly Counters Counters;
        internal readonly BackOff BackOff = new BackOff();

        private readonly IPAddress _address;
        private readonly int _number;
        private bool _wasOpen;

        internal Port(IPAddress address, int number, Counters counters)
        {
            _address = address;
            _number = number;
            Counters = counters;
        }

        /// <summary>Its number.</summary>
        public int Number
        {
            get { return _number; }
        }

        /// <summary>Sleeps here until somebody comes or the time is over.</summary>
        /// <returns>False if the port is closed: then there was no sleep.</returns>
        internal bool Wait(int microseconds)
        {
            if (Socket == null)
            {
                return false;
            }

            Socket.Poll(microseconds, SelectMode.SelectRead);
            return true;
        }

        /// <summary>Opens the port.</summary>
        /// <exception cref="SocketException">The network is down, or the port is taken.</exception>
        internal void Open()
        {
            Socket socket = Make();

            try
            {
                Bind(socket, new IPEndPoint(_address, _number));
            }
            catch (Exception)
            {
                socket.Close();
                throw;
            }

            Socket = socket;

            if (_wasOpen)
            {
                Counters.Count(Counter.Reopened);
            }

            _wasOpen = true;
        }

        /// <summary>Counts a failure: the next try comes later, with a new socket after some.</summary>
        internal void Failed(long now)
        {
            if (BackOff.Failed())
            {
                Close();
            }

            RetryAt = now + BackOff.Pause;
        }

        internal void Close()
        {
            if (Socket == null)
            {
                return;
            }

            try
            {
                Socket.Close();
            }
            catch (Exception)
            {
                Counters.Count(Counter.Exceptions);
            }

            Socket = null;
        }

        /// <summary>A socket that is not bound yet.</summary>
        internal abstract Socket Make();

        /// <summary>Binds the socket, and makes it ready for who comes.</summary>
        internal abstract void Bind(Socket socket, IPEndPoint here);
    }
}
