using System;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using NanoNet.Services.Configuration;
using NanoNet.Services.Network;
using NanoNet.Services.Text;

namespace NanoNet.Client
{
    /// <summary>Tells a server that the board has started: posts JSON to a URL, again and again until it is answered with 2xx.</summary>
    /// <remarks>
    /// On a thread of its own, as HttpClient waits: whatever the server does, the services go on. One thing stops them, and cannot be helped in nanoFramework 1.x:
    /// with https a server that accepts the connection and never ends the handshake. So an https URL should be that of a server
    /// that is trusted for this as well. An attempt takes one socket: count it in <see cref="ServiceConfiguration.ReservedSockets"/>.
    /// </remarks>
    public sealed class BootReport
    {
        private const string Secure = "https:";

        private readonly string _url;
        private readonly X509Certificate _authority;
        private readonly ServiceConfiguration _configuration;
        private readonly Random _chance = new Random();
        private int _attempts;
        private bool _isDelivered;

        /// <param name="url">Where to: http or https.</param>
        /// <param name="authority">PEM of the certificate authority that the server's certificate is from; null for http, or for one in the board's store.</param>
        /// <param name="configuration">Says who the board is.</param>
        public BootReport(string url, string authority, ServiceConfiguration configuration)
        {
            _url = url;
            _authority = authority == null ? null : new X509Certificate(authority);
            _configuration = configuration;
        }

        /// <summary>How often it was tried.</summary>
        public int Attempts
        {
            get { return _attempts; }
        }

        /// <summary>Whether the server has it.</summary>
        public bool IsDelivered
        {
            get { return _isDelivered; }
        }

        /// <summary>Begins to try.</summary>
        public void Start()
        {
            new Thread(Run).Start();
        }

        private void Run()
        {
            int pause = ClientLimits.FirstPause;

            while (true)
            {
                string fault = Try();

                if (fault == null)
                {
                    _isDelivered = true;
                    Console.WriteLine("Boot report delivered, attempt " + _attempts.ToString());
                    return;
                }

                Console.WriteLine("Boot report not delivered, attempt " + _attempts.ToString() + ": " + fault);
                Thread.Sleep(pause - _chance.Next(pause / ClientLimits.JitterShare));
                pause = pause * 2 < ClientLimits.LongestPause ? pause * 2 : ClientLimits.LongestPause;
            }
        }

        // Null if it was delivered; else why not.
        private string Try()
        {
            _attempts++;

            try
            {
                InterfaceAddress address = EthernetInterface.Read();

                if (address == null)
                {
                    return "no address";
                }

                // A certificate's dates are judged by the clock.
                if (_url.StartsWith(Secure) && !NetworkClock.IsSet)
                {
                    return "the clock is not set";
                }

                return Post(address);
            }
            catch (Exception e)
            {
                return e.GetType().Name;
            }
        }

        private string Post(InterfaceAddress address)
        {
            using (HttpClient client = new HttpClient())
            {
                client.Timeout = TimeSpan.FromSeconds(ClientLimits.ResponseTime);
                client.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
                client.HttpsAuthentCert = _authority;

                using (HttpResponseMessage response = client.Post(_url, new StringContent(Body(address), Encoding.UTF8, "application/json")))
                {
                    return response.IsSuccessStatusCode ? null : "status " + ((int)response.StatusCode).ToString();
                }
            }
        }

        private string Body(InterfaceAddress address)
        {
            OctetWriter body = new OctetWriter(256);
            Add(body, "{\"firmware\":", _configuration.Firmware);
            Add(body, ",\"version\":", _configuration.Version);
            Add(body, ",\"buildId\":", _configuration.BuildId);
            Add(body, ",\"board\":", _configuration.Board);
            Add(body, ",\"address\":", address.Address);
            Add(body, ",\"mac\":", address.Mac);
            body.Text(",\"uptimeMs\":" + Environment.TickCount64.ToString() + ",\"attempt\":" + _attempts.ToString() + "}");
            byte[] octets = body.ToArray();
            return Encoding.UTF8.GetString(octets, 0, octets.Length);
        }

        private static void Add(OctetWriter body, string name, string value)
        {
            body.Text(name);
            body.JsonString(value);
        }
    }
}
