using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>The openssl program at the other end of a board's connection.</summary>
internal static class OpenSsl
{
    /// <summary>What <c>openssl s_client</c> prints, connected to the board's port 443, with a text to send.</summary>
    public static string Client(BoardRig rig, string input, params IEnumerable<string> arguments)
    {
        using var forwarder = new PortForwarder(rig.Bench.Pump, rig.Bench.ClientHost(), rig.Address, new PortForward(0, 443));
        var address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{forwarder.Forward.HostPort}");
        using var openssl = Start(["s_client", "-connect", address, "-ign_eof", .. arguments]);
        openssl.StandardInput.Write(input);
        openssl.StandardInput.Flush();
        var output = openssl.StandardOutput.ReadToEndAsync();
        var errors = openssl.StandardError.ReadToEndAsync();
        rig.WaitForOutside(() => openssl.HasExited, "openssl to end");
        return output.Result + errors.Result;
    }

    /// <summary>An <c>openssl s_server</c> that answers each line with its reverse, and listens by the time this returns.</summary>
    public static OpenSslServer Server((string Certificate, string Key) own, params IEnumerable<string> arguments) =>
        Server(own, Directory.CreateTempSubdirectory("nanonet-openssl-").FullName, ["-rev", .. arguments]);

    /// <summary>An <c>openssl s_server</c> that answers every request with a text.</summary>
    public static OpenSslServer WebServer((string Certificate, string Key) own, string text)
    {
        var folder = Directory.CreateTempSubdirectory("nanonet-openssl-").FullName;
        File.WriteAllText(Path.Combine(folder, "index"), $"HTTP/1.0 200 OK\r\nContent-Length: {text.Length}\r\n\r\n{text}");
        return Server(own, folder, ["-HTTP"]);
    }

    private static OpenSslServer Server((string Certificate, string Key) own, string folder, IEnumerable<string> arguments)
    {
        var certificate = Path.Combine(folder, "certificate.pem");
        var key = Path.Combine(folder, "key.pem");
        File.WriteAllText(certificate, own.Certificate);
        File.WriteAllText(key, own.Key);
        return new OpenSslServer(Start(["s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, .. arguments], folder), folder);
    }

    private static Process Start(IEnumerable<string> arguments, string folder = "")
    {
        try
        {
            return Process.Start(new ProcessStartInfo("openssl", arguments)
            {
                WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("openssl is not installed (tests/setup)");
            throw;
        }
    }
}
