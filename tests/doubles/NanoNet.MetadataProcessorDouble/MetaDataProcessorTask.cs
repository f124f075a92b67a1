using System;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;

#pragma warning disable IDE0130 // The name by which MSBuild is told to look for it.
namespace nanoFramework.Tools.MetadataProcessor.MsBuildTask;
#pragma warning restore IDE0130

/// <summary>The double as a task of MSBuild, with the properties that nanonet sets.</summary>
public sealed class MetaDataProcessorTask : ITask
{
    public IBuildEngine BuildEngine { get; set; } = null!;

    public ITaskHost HostObject { get; set; } = null!;

    public ITaskItem[] LoadHints { get; set; } = [];

    public string Parse { get; set; } = string.Empty;

    public string Compile { get; set; } = string.Empty;

    public bool Execute()
    {
        try
        {
            NanoNet.MetadataProcessorDouble.Conversion.Run(Parse, Compile, [.. LoadHints.Select(static hint => Path.GetFileNameWithoutExtension(hint.ItemSpec))]);
            return true;
        }
        catch (InvalidOperationException e)
        {
            BuildEngine.LogErrorEvent(new BuildErrorEventArgs(null, null, Parse, 0, 0, 0, 0, e.Message, null, nameof(MetaDataProcessorTask)));
            return false;
        }
    }
}
