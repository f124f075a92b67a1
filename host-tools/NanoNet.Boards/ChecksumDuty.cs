using System.Collections.Generic;

namespace NanoNet.Boards;

/// <summary>Whether somebody, lwIP or the MAC, makes and checks each checksum. Both of them doing it costs time and is no fault.</summary>
internal static class ChecksumDuty
{
    private const string Makes = "CHECKSUM_GEN_";
    private const string Checks = "CHECKSUM_CHECK_";

    private static readonly string[] s_protocols = ["IP", "UDP", "TCP", "ICMP"];

    /// <summary>Where the options turn off what the MAC does not do either: the option, and what is wrong; null if nowhere.</summary>
    public static (string Option, string Problem)? Neglected(IReadOnlyDictionary<string, long> options, ChecksumOffload offload)
    {
        foreach (var protocol in s_protocols)
        {
            if (offload != ChecksumOffload.Both && IsOff(options, Makes + protocol))
            {
                return (Makes + protocol, Problem(Makes + protocol, offload, $"the board would send bad {protocol} checksums", "'both'"));
            }

            if (offload == ChecksumOffload.None && IsOff(options, Checks + protocol))
            {
                var consequence = $"nobody would check {protocol} checksums";
                return (Checks + protocol, Problem(Checks + protocol, offload, consequence, "'receive' or 'both'"));
            }
        }

        return null;
    }

    // lwIP's own default is 1 for each.
    private static bool IsOff(IReadOnlyDictionary<string, long> options, string option) =>
        options.TryGetValue(option, out var value) && value == 0;

    private static string Problem(string option, ChecksumOffload offload, string consequence, string otherwise) =>
        $"'lwip.options.{option}' is 0 and 'network.checksumOffload' is '{offload.ToString().ToLowerInvariant()}', so {consequence}: "
        + $"set the option to 1, or the offload to {otherwise} if the MAC does it";
}
