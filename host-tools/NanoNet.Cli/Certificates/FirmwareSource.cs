using System;
using System.Text;

namespace NanoNet.Cli.Certificates;

/// <summary>A certificate as a C# file that firmware compiles in: nanoFramework's X509Certificate2 takes PEM as strings.</summary>
public static class FirmwareSource
{
    /// <summary>Name of the file of a class, which may be named with its namespace.</summary>
    public static string FileName(string className) => className[(className.LastIndexOf('.') + 1)..] + ".cs";

    /// <summary>The source.</summary>
    /// <param name="className">With or without a namespace.</param>
    /// <param name="issued">The certificate.</param>
    /// <param name="authority">PEM of the authority that issued it.</param>
    public static string Of(string className, IssuedCertificate issued, string authority)
    {
        var dot = className.LastIndexOf('.');
        var source = new StringBuilder("// Made by \"nanonet cert\". Holds a private key: for tests only.\n");
        source.Append("namespace ").Append(dot < 0 ? "NanoNet" : className[..dot]).Append("\n{\n");
        source.Append("    public static class ").Append(className[(dot + 1)..]).Append("\n    {\n");
        Constant(source, "Certificate", issued.Pem);
        source.Append('\n');
        Constant(source, "Key", issued.KeyPem);
        source.Append('\n');
        Constant(source, "Authority", authority);
        return source.Append("    }\n}\n").ToString();
    }

    private static void Constant(StringBuilder source, string name, string pem)
    {
        source.Append("        public const string ").Append(name).Append(" =\n");
        var lines = pem.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        for (var i = 0; i < lines.Length; i++)
        {
            source.Append("            \"").Append(lines[i]).Append("\\n\"").Append(i + 1 < lines.Length ? " +\n" : ";\n");
        }
    }
}
