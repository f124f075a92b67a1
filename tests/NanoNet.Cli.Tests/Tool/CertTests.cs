using System;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary><c>nanonet cert</c>, with openssl as the judge of what it writes.</summary>
public sealed class CertTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    [Theory]
    [InlineData("rsa", "Public-Key: (2048 bit)", "Digital Signature, Key Encipherment")]
    [InlineData("ec", "NIST CURVE: P-256", "Digital Signature")]
    public async Task Server_certificate_is_one_that_openssl_verifies(string key, string expected, string usage)
    {
        var made = await _tool.Run("cert", "board.test", "192.0.2.10", "--key", key);
        Assert.Equal(0, made.ExitCode);

        Assert.Equal("certificates/board.test.pem: OK", (await OpenSsl("verify", "-x509_strict", "-purpose", "sslserver", "-CAfile", "certificates/ca.pem", "certificates/board.test.pem")).Output.Trim());
        Assert.Contains("does match", (await OpenSsl("x509", "-in", "certificates/board.test.pem", "-noout", "-checkip", "192.0.2.10")).Output, StringComparison.Ordinal);
        Assert.Contains("does match", (await OpenSsl("x509", "-in", "certificates/board.test.pem", "-noout", "-checkhost", "board.test")).Output, StringComparison.Ordinal);
        Assert.Contains("does NOT match", (await OpenSsl("x509", "-in", "certificates/board.test.pem", "-noout", "-checkhost", "other.test")).Output, StringComparison.Ordinal);
        var text = (await OpenSsl("x509", "-in", "certificates/board.test.pem", "-noout", "-text")).Output;
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains(usage, text, StringComparison.Ordinal);
        Assert.Contains("TLS Web Server Authentication", text, StringComparison.Ordinal);
        Assert.Contains("CA:FALSE", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rsa")]
    [InlineData("ec")]
    public async Task Key_is_the_certificates_in_both_forms(string key)
    {
        await _tool.Run("cert", "board.test", "--key", key);

        var wanted = (await OpenSsl("x509", "-in", "certificates/board.test.pem", "-noout", "-pubkey")).Output;
        Assert.StartsWith("-----BEGIN PUBLIC KEY-----", wanted, StringComparison.Ordinal);
        Assert.Equal(wanted, (await OpenSsl("pkey", "-in", "certificates/board.test.key", "-pubout")).Output);
        Assert.Equal(wanted, (await OpenSsl("pkey", "-inform", "DER", "-in", "certificates/board.test.key.der", "-pubout")).Output);
        Assert.Equal(wanted, (await OpenSsl("x509", "-inform", "DER", "-in", "certificates/board.test.der", "-noout", "-pubkey")).Output);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("board.test.key")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("ca.key")));
    }

    [Fact]
    public async Task Authority_that_is_there_issues_the_next_one_too()
    {
        await _tool.Run("cert", "board.test");
        var authority = await File.ReadAllTextAsync(PathOf("ca.pem"), TestContext.Current.CancellationToken);

        var second = await _tool.Run("cert", "--client", "tester", "--key", "ec", "--days", "30");

        Assert.Equal(0, second.ExitCode);
        Assert.DoesNotContain("ca.pem", second.Output, StringComparison.Ordinal);
        Assert.Equal(authority, await File.ReadAllTextAsync(PathOf("ca.pem"), TestContext.Current.CancellationToken));
        Assert.Equal("certificates/client-tester.pem: OK", (await OpenSsl("verify", "-x509_strict", "-purpose", "sslclient", "-CAfile", "certificates/ca.pem", "certificates/client-tester.pem")).Output.Trim());
        Assert.NotEqual(0, (await OpenSsl("verify", "-purpose", "sslserver", "-CAfile", "certificates/ca.pem", "certificates/client-tester.pem")).ExitCode);
    }

    [Fact]
    public async Task Validity_is_what_was_asked_for()
    {
        await _tool.Run("cert", "old.test", "--from", "2020-02-03", "--days", "10");

        var dates = (await OpenSsl("x509", "-in", "certificates/old.test.pem", "-noout", "-dates")).Output;
        Assert.Equal("notBefore=Feb  3 00:00:00 2020 GMT\nnotAfter=Feb 13 00:00:00 2020 GMT\n", dates);
        Assert.Contains("certificate has expired", (await OpenSsl("verify", "-CAfile", "certificates/ca.pem", "certificates/old.test.pem")).Error, StringComparison.Ordinal);
        Assert.Equal(0, (await OpenSsl("verify", "-attime", "1580800000", "-CAfile", "certificates/ca.pem", "certificates/old.test.pem")).ExitCode);
    }

    [Fact]
    public async Task Source_for_firmware_holds_the_same_text()
    {
        await _tool.Run("cert", "192.0.2.10", "-o", "secrets", "--source", "My.App.BoardCertificate");

        var folder = Path.Combine(_tool.Folder, "secrets");
        var source = await File.ReadAllLinesAsync(Path.Combine(folder, "BoardCertificate.cs"), TestContext.Current.CancellationToken);
        Assert.Contains("namespace My.App", source);
        var text = string.Concat(source.Where(static line => line.Contains('"', StringComparison.Ordinal) && !line.StartsWith("//", StringComparison.Ordinal)).Select(static line => line.Split('"')[1]))
            .Replace("\\n", "\n", StringComparison.Ordinal);
        var files = await Task.WhenAll(new[] { "192.0.2.10.pem", "192.0.2.10.key", "ca.pem" }.Select(file => File.ReadAllTextAsync(Path.Combine(folder, file), TestContext.Current.CancellationToken)));
        Assert.Equal(string.Concat(files), text);
    }

    [Fact]
    public async Task Files_that_are_there_are_left_alone()
    {
        await _tool.Run("cert", "board.test");
        var key = await File.ReadAllTextAsync(PathOf("board.test.key"), TestContext.Current.CancellationToken);

        var again = await _tool.Run("cert", "board.test");

        Assert.Equal(4, again.ExitCode);
        Assert.Contains("board.test.pem is already there", Assert.Single(again.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(key, await File.ReadAllTextAsync(PathOf("board.test.key"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("'../up' is neither a DNS name nor an address", "../up")]
    [InlineData("'a b' is neither a DNS name nor an address", "a b")]
    [InlineData("'' is neither a DNS name nor an address", "")]
    [InlineData("--key takes 'rsa' or 'ec', not 'dsa'", "a", "--key", "dsa")]
    [InlineData("--days takes 0 or more, not '-1'", "a", "--days", "-1")]
    [InlineData("--days takes a whole number, not 'x'", "a", "--days", "x")]
    [InlineData("'tomorrow' is no date", "a", "--from", "tomorrow")]
    [InlineData("'1x' is no name of a class", "a", "--source", "1x")]
    [InlineData("the authority in certificates is valid from", "a", "--days", "4000")]
    [InlineData("required argument missing", "--client")]
    public async Task Wrong_order_is_refused_in_one_line(string expected, params string[] arguments)
    {
        var result = await _tool.Run(["cert", .. arguments]);

        Assert.Equal(4, result.ExitCode);
        Assert.Contains(expected, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_an_authority_is_refused()
    {
        await _tool.Run("cert", "board.test");
        File.Delete(PathOf("ca.key"));

        var result = await _tool.Run("cert", "other.test");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("it takes both", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("other.test.pem")));
    }

    public void Dispose() => _tool.Dispose();

    private string PathOf(string file) => Path.Combine(_tool.Folder, "certificates", file);

    private async Task<ProcessResult> OpenSsl(params string[] arguments)
    {
        try
        {
            return await RunningProcess.Run("openssl", arguments, _tool.Folder);
        }
        catch (Win32Exception)
        {
            Assert.Skip("openssl is not installed (tests/setup)");
            throw;
        }
    }
}
