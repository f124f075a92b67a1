using System.IO;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>One verify run that several tests look at.</summary>
public sealed class FinishedRun : IAsyncLifetime
{
    public ToolProcess Tool { get; } = new();

    public ProcessResult Result { get; private set; } = null!;

    public string Folder => Path.Combine(Tool.Folder, "runs", "latest");

    public string Capture => Path.Combine(Folder, "capture.pcapng");

    public RunRecord Record => RunJson.Read(Path.Combine(Folder, "run.json"))!;

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Path.Combine(TestCheckout.Artifacts, "bin", "NanoNet.Stm32", "release", "NanoNet.Stm32.exe")))
        {
            Result = await Tool.Run("verify", "--ladder");
        }
    }

    public ValueTask DisposeAsync()
    {
        Tool.Dispose();
        return ValueTask.CompletedTask;
    }
}
