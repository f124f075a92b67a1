using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Something for each host, of as many as any bench has: a scan with invented addresses must not fill the memory.</summary>
internal sealed class HostTable<T>
    where T : class, new()
{
    private const int MaxHosts = 1024;

    private readonly Dictionary<InternetAddress, T> _hosts = [];

    /// <summary>What there is, in the order in which hosts were met.</summary>
    public IEnumerable<T> All => _hosts.Values;

    /// <summary>What a host has; null if there are too many hosts already.</summary>
    public T? Of(in InternetAddress host)
    {
        if (!_hosts.TryGetValue(host, out var found) && _hosts.Count < MaxHosts)
        {
            found = new T();
            _hosts.Add(host, found);
        }

        return found;
    }
}
