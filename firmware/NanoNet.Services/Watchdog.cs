using System;
using System.Threading;
using nanoFramework.Runtime.Native;
using NanoNet.Services.Server;

namespace NanoNet.Services
{
    /// <summary>Starts the board anew when the server makes no turn any more: a resource of an app that waits for ever, a native call that never comes back to
    /// one thread.</summary>
    /// <remarks>
    /// nanoFramework has no watchdog that firmware could feed, so this is a thread that looks. It cannot look while a native call keeps the whole interpreter, as the
    /// handshake of TLS does: against that only the chip's own watchdog helps, where the board's native firmware has it on. When such a call ends late, this thread and
    /// the server's go on together: so the server has half of the time more before the second look.
    /// </remarks>
    internal sealed class Watchdog
    {
        private readonly ServerLoop _server;

        internal Watchdog(ServerLoop server)
        {
            _server = server;
        }

        internal void Start()
        {
            new Thread(Run).Start();
        }

        private void Run()
        {
            int looks = 0;

            while (true)
            {
                long turn = _server.Now;
                Thread.Sleep(ServerLimits.WatchdogTime / 2);
                looks = turn == _server.Now ? looks + 1 : 0;

                if (looks > 2)
                {
                    Console.WriteLine("Watchdog: the server makes no turn, the board starts anew");
                    Power.RebootDevice();
                }
            }
        }
    }
}
