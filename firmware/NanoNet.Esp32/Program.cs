using NanoNet.Services;
using NanoNet.Services.Configuration;
using NanoNet.Services.Status;
using nanoFramework.Runtime.Native;

namespace NanoNet.Esp32
{
    /// <summary>The firmware of ESP32 boards with Ethernet.</summary>
    public static class Program
    {
        /// <summary>LWIP_MAX_SOCKETS of every ESP32 target with Ethernet (nf-interpreter, targets/ESP32/_IDF/sdkconfig.default*).</summary>
        private const int BoardSockets = 16;

        /// <summary>Entry point.</summary>
        public static void Main()
        {
            ServiceConfiguration configuration = new ServiceConfiguration
            {
                Firmware = "NanoNet.Esp32",
                Version = BuildInfo.Version,
                BuildId = BuildInfo.BuildId,
                Board = SystemInfo.TargetName,
                BoardSockets = BoardSockets,
                NativeMemory = new FreeNativeMemory(),
                HasWatchdog = true,
            };

            ServiceSet.Apply(ServiceSet.Everything, configuration);

            ServiceHost host = new ServiceHost(
                configuration, new StatusValue[] { new HighResolutionUptime(), new WakeupCause(), configuration.NativeMemory });
            host.Run();
        }
    }
}
