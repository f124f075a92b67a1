using System.Threading;

namespace NanoNet.Services
{
    /// <summary>The one place that makes threads.</summary>
    public static class ServiceThread
    {
        /// <summary>Starts a thread that runs for the life of the firmware. A thread costs about 1 KB of heap.</summary>
        public static void Start(ThreadStart run)
        {
            new Thread(run).Start();
        }
    }
}
