using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What one DNS message says on its own, however it came.</summary>
internal static class DnsForm
{
    private const uint HighestTimeToLive = int.MaxValue;
    private const int MinPayloadSize = 512;

    /// <summary>The fault of a message that cannot be read.</summary>
    public static Fact FaultOf(WireError error) => error switch
    {
        WireError.BadName => Fact.DnsNameMalformed,
        WireError.BadLength => Fact.DnsLengthWrong,
        _ => Fact.DnsTruncated,
    };

    /// <summary>Hash of the questions, by which a response is told to fit.</summary>
    public static int QuestionOf(DnsMessage message)
    {
        var hash = default(HashCode);

        foreach (var record in message.Records)
        {
            if (record.Section != DnsSection.Question)
            {
                break;
            }

            hash.Add(DnsName.Read(message.Octets, record.NameOffset), StringComparer.Ordinal);
            hash.Add(record.Type);
            hash.Add(record.Class);
        }

        return hash.ToHashCode();
    }

    /// <summary>Looks at the fields of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="state">Takes whether something is right, and the facts that say so or not.</param>
    public static void Inspect(DnsMessage message, Action<bool, Fact, Fact> state)
    {
        var options = 0;
        var fault = message.IsReservedSet ? Fact.DnsReservedSet
            : !Enum.IsDefined(message.Opcode) ? Fact.DnsOpcodeUnknown
            : (Fact?)null;

        foreach (var record in message.Records)
        {
            if (record.Type == DnsType.Opt && record.Section == DnsSection.Additional)
            {
                options++;
                InspectOptions(record, options, state);
            }
            else if (record.TimeToLive > HighestTimeToLive)
            {
                fault ??= Fact.DnsTimeToLiveTooLong;
            }
        }

        state(fault is null, Fact.DnsFieldsLegal, fault.GetValueOrDefault());
    }

    private static void InspectOptions(DnsRecord record, int number, Action<bool, Fact, Fact> state)
    {
        var version = (record.TimeToLive >> 16) & 0xFF;
        var fault = number > 1 ? Fact.DnsEdnsRepeated
            : record.Class < MinPayloadSize ? Fact.DnsEdnsSizeTooSmall
            : version != 0 ? Fact.DnsEdnsVersionUnknown
            : (Fact?)null;
        state(fault is null, Fact.DnsEdnsRight, fault.GetValueOrDefault());
    }
}
