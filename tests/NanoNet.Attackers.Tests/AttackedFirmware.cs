using System.Globalization;
using System.IO;
using NanoNet.VirtualBoard.Tests;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>An app with a set of NanoNet's services whose status document also says how much memory is free at that moment, and which takes uploads.</summary>
internal static class AttackedFirmware
{
    /// <summary>Octets that /upload answers "whole" to, and the most that it takes.</summary>
    public const int UploadLength = 20000;

    /// <param name="profile">For which board.</param>
    /// <param name="set">One of the sets of services.</param>
    /// <param name="authority">Issues the board's certificate.</param>
    /// <returns>Path of the assembly.</returns>
    public static string Make(TestProfile profile, string set, TestAuthority authority)
    {
        if (!File.Exists(TestPaths.Services))
        {
            Assert.Skip("the firmware is not built: dotnet build NanoNet.sln -c Release");
        }

        var (certificate, key) = set == "secure" ? authority.Issue("board.test", isRsa: true) : ("", "");
        return FirmwareCompiler.Compile("Attacked", "exe", string.Create(CultureInfo.InvariantCulture, $$"""
            using nanoFramework.Runtime.Native;
            using NanoNet.Services; using NanoNet.Services.Configuration; using NanoNet.Services.Http; using NanoNet.Services.Status;
            public sealed class MemoryFree : StatusValue
            {
                public override string Name { get { return "memoryFree"; } }
                public override long Read() { return GC.Run(true); }
            }
            public sealed class Upload : Resource
            {
                private readonly FixedResponse _whole = new FixedResponse("text/plain", "whole\n");
                private readonly FixedResponse _other = new FixedResponse("text/plain", "not whole\n");
                private int _count;
                public override RequestMethod Methods { get { return RequestMethod.Post | RequestMethod.Put; } }
                public override int MaxBody { get { return {{UploadLength}}; } }
                public override void Body(HttpExchange exchange, byte[] buffer, int offset, int count) { _count += count; }
                public override void Respond(HttpExchange exchange)
                {
                    (_count == {{UploadLength}} ? _whole : _other).Respond(exchange);
                    _count = 0;
                }
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
                    ServiceHost host = new ServiceHost(configuration, new StatusValue[] { new MemoryFree() });
                    host.Http.Routes.Add("/upload", new Upload());
                    host.Run();
                }
            }
            """), TestPaths.Services);
    }

    private static string Literal(string text) => "\"" + text.ReplaceLineEndings("\\n") + "\"";
}
