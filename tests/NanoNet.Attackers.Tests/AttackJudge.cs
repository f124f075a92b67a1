using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using NanoNet.Bench;
using NanoNet.Boards;
using NanoNet.Capture;
using NanoNet.Validation;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>Judges every frame that passed an attacked board's port. No rule is broken by the board, but for what is proved to be a case of <see cref="Known"/>.</summary>
internal sealed class AttackJudge
{
    private readonly BoardProfile _board;
    private readonly FirmwareBanner _banner;
    private readonly string _authority;
    private readonly string _secretsFile;

    // Connection by connection: a rule's verdict on the whole capture lists some frames of many.
    private readonly List<Verdict> _violations = [];
    private readonly HashSet<string> _passed = [];

    /// <param name="board">The board's profile.</param>
    /// <param name="banner">What the board said of itself.</param>
    /// <param name="authority">Certificate of who issued the board's, PEM.</param>
    /// <param name="secretsFile">Where those who spoke TLS wrote their secrets; need not be there.</param>
    public AttackJudge(BoardProfile board, FirmwareBanner banner, string authority, string secretsFile)
    {
        _board = board;
        _banner = banner;
        _authority = authority;
        _secretsFile = secretsFile;
    }

    /// <summary>Judges a capture.</summary>
    /// <param name="capture">Its path.</param>
    /// <param name="kept">Rules that have to have been kept on some connection: not all was missing, or left open.</param>
    public void Judge(string capture, IReadOnlyList<string> kept)
    {
        using (var judge = new CaptureJudge(Options()))
        {
            using var reader = CaptureReader.Open(capture);

            while (reader.TryReadNext(out var frame))
            {
                judge.Add(frame);
            }

            var whole = judge.Finish().Verdicts;
            var ofConnections = _violations.Select(static verdict => verdict.Rule).ToHashSet();
            _violations.AddRange(whole.Where(verdict => IsBroken(verdict) && !ofConnections.Contains(verdict.Rule)));
        }

        var unexplained = _violations.Count == 0 ? [] : Unexplained(capture);
        Assert.True(unexplained.Count == 0, $"{capture}\n" + string.Join("\n", unexplained));
        Assert.All(kept, rule => Assert.True(_passed.Contains(rule), $"expected: {rule} is kept on some connection; {capture}"));
    }

    private static bool IsBroken(Verdict verdict) => verdict.IsUnexplainedViolation && verdict.Rule.Level != RequirementLevel.Info;

    private JudgeOptions Options() => new()
    {
        // Where the board is named, what others do is stimulus.
        Board = new BoardFacts
        {
            Address = _banner.Address,
            Mac = _banner.Mac,
            MaximumSegmentSize = _board.ExpectedMss,
            Reassembles = new LwipTimes(_board).Reassembles,
            OpenTcpPorts = Ports(static service => !AttackedBoard.IsUdp(service)),
            OpenUdpPorts = Ports(AttackedBoard.IsUdp),
            UdpEchoPorts = Ports(static service => service == FirmwareService.UdpEcho),
        },
        KnownDeviations = [.. _board.Deviations.Select(static one => new KnownDeviation(one.Rule, one.Reason, one.Source))],
        IsLossless = true,
        TrustedCertificates = [X509Certificate2.CreateFromPem(_authority)],
        KeyLog = Secrets(),
        ConnectionEnded = record =>
        {
            _violations.AddRange(record.Verdicts.Where(IsBroken));
            _passed.UnionWith(record.Verdicts.Where(static verdict => verdict.Outcome == Outcome.Pass).Select(static verdict => verdict.Rule.Id));
        },
    };

    private HashSet<ushort> Ports(Func<string, bool> isOf) => [.. _banner.Services.Where(service => isOf(service.Name)).Select(static service => service.Port)];

    private TlsKeyLog Secrets()
    {
        var secrets = new TlsKeyLog();

        if (File.Exists(_secretsFile))
        {
            secrets.Add(File.ReadAllText(_secretsFile));
        }

        return secrets;
    }

    private List<string> Unexplained(string capture)
    {
        var evidence = new AttackEvidence(
            AttackCapture.Read(capture, _banner.Address, _banner.PortOf(FirmwareService.UdpEcho)), _banner.Services, _board.Lwip.Options["DEFAULT_UDP_RECVMBOX_SIZE"]);
        var unexplained = new List<string>();

        foreach (var violation in _violations)
        {
            var known = Known.All.SingleOrDefault(known => known.RuleId == violation.Rule.Id);
            var frames = violation.Frames.Where(frame => known is null || !known.IsProved(frame, evidence)).ToList();

            if (frames.Count != 0)
            {
                unexplained.Add($"{violation.Rule.Id} frames {string.Join(",", frames.Take(5))}: {violation.Reason}");
            }
        }

        return unexplained;
    }
}
