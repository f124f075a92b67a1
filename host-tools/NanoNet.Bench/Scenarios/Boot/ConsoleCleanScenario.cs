namespace NanoNet.Bench;

/// <summary>The console shows no uncaught exception. It comes last: it speaks of the whole run.</summary>
public sealed class ConsoleCleanScenario : IScenario
{
    public string Id => "BOOT-CLEAN";

    public string Title => "No exception went uncaught since boot";

    public string Source => "README, boot banner";

    public void Run(ScenarioContext line)
    {
        line.RequireConsole();
        ScenarioContext.Require(line.Console.Exceptions.Count == 0, "no uncaught exception on the console", string.Join("; ", line.Console.Exceptions));
    }
}
