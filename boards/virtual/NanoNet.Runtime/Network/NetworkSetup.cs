using System;
using System.Net.NetworkInformation;
using System.Threading;
using nanoFramework.Networking;

namespace NanoNet.Runtime;

/// <summary>What NetworkHelper does: configures the interface and waits until it has the address.</summary>
internal sealed class NetworkSetup
{
    // nanoFramework's numbers: how often it looks, and the year before which a clock is taken for not set.
    private const int PollInterval = 200;
    private const int ClockPollInterval = 1000;
    private const int FirstCredibleYear = 2021;
    private const int StopPatience = 1000;

    private readonly ManualResetEvent _hasAddress = new(false);
    private IPConfiguration? _configuration;
    private bool _requiresDateTime;
    private bool _isStopped;
    private Thread? _worker;

    public ManualResetEvent Ready { get; } = new(false);

    public NetworkHelperStatus Status { get; private set; }

    public Exception? Exception { get; private set; }

    /// <summary>Sets up in the background.</summary>
    /// <exception cref="InvalidOperationException">Called a second time without a reset.</exception>
    public void Begin(IPConfiguration? configuration, bool requiresDateTime)
    {
        if (_worker is not null)
        {
            throw new InvalidOperationException();
        }

        _configuration = configuration;
        _requiresDateTime = requiresDateTime;
        NetworkChange.NetworkAddressChanged += OnAddressChanged;
        Configure();
        _worker = new Thread(AwaitNetwork);
        _worker.Start();
    }

    /// <summary>Sets up and waits.</summary>
    /// <returns>False when the token ended the wait or something failed; see <see cref="Status"/>.</returns>
    public bool Complete(IPConfiguration? configuration, CancellationToken token, bool requiresDateTime)
    {
        _configuration = configuration;

        try
        {
            Configure();

            while (!token.IsCancellationRequested && !HasAddress())
            {
                Thread.Sleep(PollInterval);
            }

            if (token.IsCancellationRequested)
            {
                Status = NetworkHelperStatus.TokenExpiredWaitingIPAddress;
                return false;
            }

            while (requiresDateTime && !token.IsCancellationRequested && DateTime.UtcNow.Year < FirstCredibleYear)
            {
                Thread.Sleep(PollInterval);
            }

            if (token.IsCancellationRequested)
            {
                Status = NetworkHelperStatus.TokenExpiredWaitingDateTime;
                return false;
            }

            Status = NetworkHelperStatus.NetworkIsReady;
            return true;
        }
        catch (Exception exception) when (exception is not ThreadAbortException)
        {
            Status = NetworkHelperStatus.ExceptionOccurred;
            Exception = exception;
            return false;
        }
    }

    /// <summary>Ends a set-up in the background.</summary>
    public void Stop()
    {
        NetworkChange.NetworkAddressChanged -= OnAddressChanged;
        _isStopped = true;
        _hasAddress.Set();
        _worker?.Join(StopPatience);
    }

    private bool HasAddress()
    {
        foreach (var networkInterface in NetworkInterface.GetAllNetworkInterfaces())
        {
            if (networkInterface.IPv4Address[0] != '0')
            {
                return _configuration is null || _configuration.IPAddress == networkInterface.IPv4Address;
            }
        }

        return false;
    }

    private void Configure()
    {
        foreach (var networkInterface in NetworkInterface.GetAllNetworkInterfaces())
        {
            if (_configuration is not null)
            {
                networkInterface.EnableStaticIPv4(_configuration.IPAddress, _configuration.IPSubnetMask, _configuration.IPGatewayAddress);

                if (_configuration.IPDns is { Length: > 0 } servers)
                {
                    networkInterface.EnableStaticIPv4Dns(servers);
                }
            }
            else if (networkInterface.IsDhcpEnabled)
            {
                networkInterface.EnableDhcp();
            }
            else
            {
                networkInterface.EnableStaticIPv4(
                    networkInterface.IPv4Address,
                    networkInterface.IPv4SubnetMask,
                    networkInterface.IPv4GatewayAddress);

                if (networkInterface.IPv4DnsAddresses is { Length: > 0 } servers)
                {
                    networkInterface.EnableStaticIPv4Dns(servers);
                }
            }
        }

        Status = NetworkHelperStatus.Started;
    }

    private void AwaitNetwork()
    {
        if (!HasAddress())
        {
            _hasAddress.WaitOne();
        }

        while (!_isStopped && _requiresDateTime && DateTime.UtcNow.Year < FirstCredibleYear)
        {
            Thread.Sleep(ClockPollInterval);
        }

        if (!_isStopped)
        {
            Ready.Set();
            Status = NetworkHelperStatus.NetworkIsReady;
        }
    }

    private void OnAddressChanged(object sender, EventArgs e)
    {
        if (_isStopped)
        {
            return;
        }

        if (HasAddress())
        {
            _hasAddress.Set();

            if (!_requiresDateTime || DateTime.UtcNow.Year >= FirstCredibleYear)
            {
                Ready.Set();
                Status = NetworkHelperStatus.NetworkIsReady;
            }
        }
        else
        {
            Ready.Reset();
            _hasAddress.Reset();
            Status = NetworkHelperStatus.Reconnecting;
        }
    }
}
