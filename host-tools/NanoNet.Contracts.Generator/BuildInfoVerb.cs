using System.IO;
using NanoNet.Contracts.Builds;

namespace NanoNet.Contracts.Generator;

/// <summary>Writes the constants by which firmware names itself.</summary>
internal static class BuildInfoVerb
{
    public static void Run(string root, string sourceList, string version, string @namespace, string output)
    {
        var id = FirmwareBuildId.Compute(root, File.ReadAllLines(sourceList));
        var text = $$"""
            namespace {{@namespace}}
            {
                internal static class BuildInfo
                {
                    public const string Version = "{{version}}";
                    public const string BuildId = "{{id}}";
                }
            }

            """.Replace("\r\n", "\n", System.StringComparison.Ordinal);

        if (!File.Exists(output) || File.ReadAllText(output) != text)
        {
            File.WriteAllText(output, text);
        }
    }
}
