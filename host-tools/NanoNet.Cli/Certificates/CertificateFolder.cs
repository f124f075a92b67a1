using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace NanoNet.Cli.Certificates;

/// <summary>The folder that certificates are written to, with the authority that issues them. Overwrites nothing.</summary>
public sealed class CertificateFolder(string folder)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The authority: the one that is there, or a new one.</summary>
    /// <param name="key">Kind of a new one's key.</param>
    /// <param name="from">When a new one begins to be valid.</param>
    /// <param name="written">Gets the files of a new one.</param>
    public CertificateAuthority Authority(KeyKind key, DateTimeOffset from, ICollection<WrittenFile> written)
    {
        var certificate = Path.Combine(folder, CertificateAuthority.CertificateFile);
        var privateKey = Path.Combine(folder, CertificateAuthority.KeyFile);

        if (File.Exists(certificate) && File.Exists(privateKey))
        {
            return CertificateAuthority.Load(folder);
        }

        if (File.Exists(certificate) || File.Exists(privateKey))
        {
            throw new UserException(ExitCode.Usage, $"{folder} holds one of {CertificateAuthority.CertificateFile} and {CertificateAuthority.KeyFile}; it takes both, or none to make new ones");
        }

        var authority = CertificateAuthority.Make(key, from);
        Write(
            [
                (CertificateAuthority.CertificateFile, Encoding.ASCII.GetBytes(authority.Own.Pem), false, "the authority's certificate: what clients trust"),
                (CertificateAuthority.KeyFile, Encoding.ASCII.GetBytes(authority.Own.KeyPem), true, "its key: stays here"),
            ],
            written);
        return authority;
    }

    /// <summary>Refuses a certificate whose files are there, before anything is made.</summary>
    public void RequireAbsent(CertificateOrder order, string? className)
    {
        string[] files = [order.FileName + ".pem", order.FileName + ".key", order.FileName + ".der", order.FileName + ".key.der", .. className is null ? Array.Empty<string>() : [FirmwareSource.FileName(className)]];

        if (files.FirstOrDefault(file => File.Exists(Path.Combine(folder, file))) is { } there)
        {
            throw new UserException(ExitCode.Usage, $"{Path.Combine(folder, there)} is already there: nanonet cert overwrites nothing");
        }
    }

    /// <summary>Writes a certificate and its key: PEM, DER, and where asked for a source file for firmware.</summary>
    public void Add(CertificateOrder order, IssuedCertificate issued, string authority, string? className, ICollection<WrittenFile> written)
    {
        var who = order.IsClient ? "client" : "server";
        Write(
            [
                (order.FileName + ".pem", Encoding.ASCII.GetBytes(issued.Pem), false, $"the {who}'s certificate: X509Certificate2 takes it as a string"),
                (order.FileName + ".key", Encoding.ASCII.GetBytes(issued.KeyPem), true, "its key, PKCS#8 and not encrypted"),
                (order.FileName + ".der", issued.Der, false, "the certificate as octets"),
                (order.FileName + ".key.der", issued.KeyDer, true, "the key as octets"),
            ],
            written);

        if (className is not null)
        {
            Write([(FirmwareSource.FileName(className), Encoding.UTF8.GetBytes(FirmwareSource.Of(className, issued, authority)), true, "all of it as C# for firmware; keep it out of public repositories")], written);
        }
    }

    private void Write(IEnumerable<(string Name, byte[] Octets, bool IsSecret, string Meaning)> files, ICollection<WrittenFile> written)
    {
        try
        {
            Directory.CreateDirectory(folder);

            foreach (var (name, octets, isSecret, meaning) in files)
            {
                var path = Path.Combine(folder, name);
                var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };

                if (isSecret && !OperatingSystem.IsWindows())
                {
                    options.UnixCreateMode = OwnerOnly;
                }

                using var stream = new FileStream(path, options);
                stream.Write(octets);
                written.Add(new WrittenFile(path, meaning));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException(ExitCode.Usage, $"cannot write to {folder}: {e.Message}", e);
        }
    }
}
