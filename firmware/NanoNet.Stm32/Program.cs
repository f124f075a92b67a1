using NanoNet.Services;
using NanoNet.Services.Configuration;
using NanoNet.Services.Status;
using nanoFramework.Runtime.Native;

namespace NanoNet.Stm32
{
    /// <summary>The firmware of STM32 boards with Ethernet, and of the NXP board, which differs from them in its sockets only.</summary>
    public static class Program
    {
        /// <summary>MEMP_NUM_NETCONN of every ChibiOS target (nf-interpreter, targets/ChibiOS/_include/lwipopts.h): listeners and
        /// UDP included.</summary>
        private const int BoardSockets = 4;

        private const string NxpTarget = "NXP_MIMXRT1060_EVK";

        /// <summary>NUM_SOCKETS of the NXP target (nf-interpreter, targets/FreeRTOS/NXP/_lwIP/nf_sockets.c).</summary>
        private const int NxpSockets = 16;

        /// <summary>Entry point.</summary>
        public static void Main()
        {
            ServiceConfiguration configuration = new ServiceConfiguration
            {
                Firmware = "NanoNet.Stm32",
                Version = BuildInfo.Version,
                BuildId = BuildInfo.BuildId,
                Board = SystemInfo.TargetName,
                BoardSockets = SystemInfo.TargetName == NxpTarget ? NxpSockets : BoardSockets,
                HasWatchdog = true,
            };

            // Three services leave one socket: one connection at a time. boards/st-stm32f769i-discovery/board.yaml names the other sets that fit.
            ServiceSet.Apply(ServiceSet.Checks, configuration);

            ServiceHost host = new ServiceHost(configuration, new StatusValue[0]);
            host.Run();
        }
    }
}
