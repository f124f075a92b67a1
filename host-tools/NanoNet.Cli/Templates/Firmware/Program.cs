using System;
using System.Net;
using System.Text;
using System.Threading;
using nanoFramework.Networking;
using nanoFramework.Runtime.Native;

namespace $Name$
{
    /// <summary>Answers every request on port 80 with one page.</summary>
    public static class Program
    {
        /// <summary>Milliseconds to wait for an address.</summary>
        private const int Patience = 60000;

        /// <summary>Entry point.</summary>
        public static void Main()
        {
            // By DHCP, or as the board has it stored. HttpListener listens on the address that there is when it starts.
            CancellationTokenSource patience = new CancellationTokenSource(Patience);

            if (!NetworkHelper.SetupAndConnectNetwork(token: patience.Token))
            {
                Console.WriteLine("No address: is the cable in, is there a DHCP server?");
                return;
            }

            byte[] page = Encoding.UTF8.GetBytes("Hello from $Name$ on " + SystemInfo.TargetName + "\n");
            HttpListener listener = new HttpListener("http", 80);
            listener.Start();
            Console.WriteLine("Ready");

            while (true)
            {
                HttpListenerContext context = listener.GetContext();

                if (context == null)
                {
                    // The listener has stopped: it does that after too many failures in a row.
                    listener.Start();
                    continue;
                }

                try
                {
                    Answer(context.Response, page);
                }
                catch (Exception e)
                {
                    // The client went away, or sent no HTTP.
                    Console.WriteLine(e.GetType().FullName);
                }
                finally
                {
                    context.Close();
                }
            }
        }

        private static void Answer(HttpListenerResponse response, byte[] page)
        {
            response.ContentType = "text/plain";
            response.ContentLength64 = page.Length;
            response.OutputStream.Write(page, 0, page.Length);
        }
    }
}
