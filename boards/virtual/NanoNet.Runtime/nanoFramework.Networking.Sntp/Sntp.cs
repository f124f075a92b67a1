using NanoNet.Runtime;

namespace nanoFramework.Networking;

public class Sntp
{
    public static bool IsStarted => Client.IsStarted;

    public static string? Server1
    {
        get => Client.Servers[0];
        set => Client.Servers[0] = value;
    }

    public static string? Server2
    {
        get => Client.Servers[1];
        set => Client.Servers[1] = value;
    }

    private static SntpClient Client => Interpreter.Current.Sntp;

    public static void Start() => Client.Start();

    public static void Stop() => Client.Stop();

    /// <summary>As on nanoFramework, which starts the client anew: it asks after its usual delay.</summary>
    public static void UpdateNow()
    {
        Client.Stop();
        Client.Start();
    }
}
