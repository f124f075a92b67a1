using System.Globalization;
using System.IO;
using NanoNet.VirtualBoard.Tests;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>An app with a set of NanoNet's services whose status document also says how much memory is free at that moment.</summary>
internal static class AttackedFirmware
{
    /// <param name="profile">For which board.</param>
    /// <param name="set">One of the sets of services.</param>
    /// <returns>Path of the assembly.</returns>
    public static string Make(TestProfile profile, string set)
    {
        if (!File.Exists(TestPaths.Services))
        {
            Assert.Skip("the firmware is not built: dotnet build NanoNet.sln -c Release");
        }

        using var authority = new TestAuthority();
        var (certificate, key) = set == "secure" ? authority.Issue("board.test", isRsa: true) : ("", "");
        return FirmwareCompiler.Compile("Attacked", "exe", string.Create(CultureInfo.InvariantCulture, $$"""
            using nanoFramework.Runtime.Native;
            using NanoNet.Services; using NanoNet.Services.Configuration; using NanoNet.Services.Status;
            public sealed class MemoryFree : StatusValue
            {
                public override string Name { get { return "memoryFree"; } }
                public override long Read() { return GC.Run(true); }
            }
            public static class Program
            {
                public static void Main()
                {
                    ServiceConfiguration configuration = new ServiceConfiguration
                    {
                        Firmware = "Attacked", Version = "1", BuildId = "0123456789ab", Board = "BOARD", BoardSockets = {{profile.Board.Limits.Sockets}},
                        Certificate = {{Literal(certificate)}}, CertificateKey = {{Literal(key)}},
                    };
                    ServiceSet.Apply("{{set}}", configuration);
                    new ServiceHost(configuration, new StatusValue[] { new MemoryFree() }).Run();
                }
            }
            """), TestPaths.Services);
    }

    private static string Literal(string text) => "\"" + text.ReplaceLineEndings("\\n") + "\"";
}
