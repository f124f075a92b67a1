using System;
using System.Threading;
using NanoNet.Runtime;

namespace nanoFramework.Networking;

public static class NetworkHelper
{
    public static ManualResetEvent NetworkReady => State.Ready;

    public static NetworkHelperStatus Status => State.Status;

    public static Exception? HelperException => State.Exception;

    private static NetworkSetup State => Interpreter.Current.NetworkSetup;

    public static void SetupNetworkHelper(bool requiresDateTime = false) => State.Begin(null, requiresDateTime);

    public static void SetupNetworkHelper(IPConfiguration? ipConfiguration, bool requiresDateTime = false) =>
        State.Begin(ipConfiguration, requiresDateTime);

    public static bool SetupAndConnectNetwork(CancellationToken token = default, bool requiresDateTime = false) =>
        State.Complete(null, token, requiresDateTime);

    public static bool SetupAndConnectNetwork(
        IPConfiguration? ipConfiguration,
        CancellationToken token = default,
        bool requiresDateTime = false) => State.Complete(ipConfiguration, token, requiresDateTime);

    public static void Reset() => Interpreter.Current.ResetNetworkSetup();
}
