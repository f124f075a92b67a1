using System.Diagnostics;
using System.IO;

namespace NanoNet.Deploy.Conversion;

/// <summary>What a MetadataProcessor is called in a manifest.</summary>
internal static class ProcessorVersion
{
    /// <summary>File name and version; the name alone where the file says no version.</summary>
    public static string NameOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return FileVersionInfo.GetVersionInfo(file).ProductVersion is { Length: > 0 } version ? $"{name} {version.Split('+')[0]}" : name;
    }
}
