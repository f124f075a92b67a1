using System;
using System.Linq;
using System.Text;
using NanoNet.Validation.Tests.Tls;
using NanoNet.Wire;
using static NanoNet.Validation.Tests.Tls.TlsOctets;

namespace NanoNet.Validation.Tests.Rules;

internal static class TlsCases
{
    private static readonly byte[] s_heartbeat = [1, 0, 2, 9, 9, .. new byte[16]];
    private static readonly byte[] s_bleeding = [1, 0x40, 0, 9, 9, .. new byte[16]];
    private static readonly byte[] s_sentinel = [.. TlsOctets.Random(0x5E).Take(24), .. "DOWNGRD"u8, 1];

    public static RuleCase[] All { get; } =
    [
        Of("TLS-RECORD", d => d.ClientData = [99, 3, 3, 0, 1, 0], 8),
        Of("TLS-INTERLEAVE", d => d.Hello = hello => [.. Record(TlsContentType.Handshake, hello[..20]), .. Record(TlsContentType.Alert, [1, 90]), .. Record(TlsContentType.Handshake, hello[20..])], 4),
        Of("TLS-ORDER", d => d.Flight = flight => [flight[1], flight[0], .. flight[2..]], 5),
        Of("TLS-HS-LEN", d => d.Hello = hello => Record(TlsContentType.Handshake, Message(TlsHandshakeType.ClientHello, [.. hello[4..], 0])), 4),
        Of("TLS-VERSION", d => d.Version = (int)TlsVersion.Tls11, 5),
        Of("TLS-OLD", d => d.Version = (int)TlsVersion.Tls11, 5),
        new(
            "TLS-DOWNGRADE",
            () => new TlsDialogue { ServerRandom = s_sentinel }.Tls12(),
            () => new TlsDialogue { ServerRandom = s_sentinel, Versions = [(int)TlsVersion.Tls13, (int)TlsVersion.Tls12] }.Tls12(),
            [6]),
        Of("TLS-CIPHER-OFFERED", d => d.Suite = 0xC02F, 5),
        Of("TLS-EXT-SOLICITED", d => d.ServerExtensions.Add(Extension(TlsExtensionType.SessionTicket)), 5),
        new("TLS-KEYSHARE", () => new TlsDialogue().Tls13(), () => new TlsDialogue { ShareGroup = 0x17 }.Tls13(), [5]),
        new("TLS-HRR-CH2", () => Retried(isChanged: false), () => Retried(isChanged: true), [6]),
        new("TLS-SID-ECHO", () => new TlsDialogue().Tls13(), () => new TlsDialogue { SessionId = [7, 7, 8] }.Tls13(), [5]),
        Of("TLS-RANDOM", d => d.ServerRandom = d.ClientRandom, 5),
        Of("TLS-SNI", d => d.Host = "192.0.2.10", 4),
        new("TLS-ALPN", () => Chosen("http/1.1"), () => Chosen("h2"), [5]),
        Of("TLS-SIGALG", d => d.SigningScheme = 0x0503, 5),
        Of("TLS-CCS", d => d.Change = [2], 6),
        new("TLS-PSK-BINDER", () => Early(binders: 1), () => Early(binders: 2), [4]),
        new("TLS-EARLY-DATA", () => Early(binders: 1), () => Early(binders: 0), [4]),
        Of("TLS-EMS-RENEG", d => d.HasSafeExtensions = false, 5),
        Of("TLS-COMPRESS", d => d.Suite = 0x0005, 5),
        Of("TLS-DH-STRENGTH", d => d.Certificates[0] = TestCertificates.ShortKey, 5),
        Of("TLS-FINISHED", d => d.EarlyRecord = Sealed(TlsContentType.ApplicationData), 6),
        new(
            "TLS-HEARTBEAT",
            () => new TlsDialogue { Hello = hello => [.. Record(TlsContentType.Handshake, hello), .. Record(TlsContentType.Heartbeat, s_heartbeat)] }.Tls12(),
            () => new TlsDialogue { Hello = hello => [.. Record(TlsContentType.Handshake, hello), .. Record(TlsContentType.Heartbeat, s_bleeding)] }.Tls12(),
            [4]),
        new("TLS-ALERT", () => Refused(40), () => Refused(99), [5]),
        new("TLS-CLOSE-NOTIFY", () => new TlsDialogue().Tls12(), () => new TlsDialogue { ClientNotify = [], ServerNotify = [] }.Tls12(), [10, 11]),
        new("TLS-RECORD-SIZE", () => Limited(40), () => Limited(1000), [8]),
        new("TLS-TICKET", () => SealedDialogue.Of(lifetime: 604_800), () => SealedDialogue.Of(lifetime: 604_801), [5]),
        new("TLS-PLAINTEXT-ON-PORT", () => new TlsDialogue().Tls12(), Plain, [4]),
        new("TLS-REASM", () => Split(isRefused: false), () => Split(isRefused: true), [6]),
        Of("TLS-HS-TIME", d => d.ServerWaitMs = 1500, 4),
        new("CERT-OCSP-SCT", () => Stapled(isCurrent: true), () => Stapled(isCurrent: false), [5]),
        Of("CERT-DER", d => d.Certificates[0] = TestCertificates.WrongVersion, 5),
        Of("CERT-TIME", d => d.Certificates[0] = TestCertificates.Expired, 5),
        new("CERT-CHAIN", () => With(TestCertificates.Authority.RawData), () => With(TestCertificates.OtherAuthority.RawData), [5]),
        new("CERT-TRUST", () => Trusting(isRight: true), () => Trusting(isRight: false), [5]),
        Of("CERT-NAME", d => d.Certificates[0] = TestCertificates.OtherName, 5),
        new("CERT-CA-FLAGS", () => With(TestCertificates.Authority.RawData), () => With(TestCertificates.NoAuthority.RawData, TestCertificates.OfLayman), [5]),
        Of("CERT-SIGALG", d => d.Certificates[0] = TestCertificates.ShortKey, 5),
        Of("CERT-KEY-MATCH", d => d.SigningKey = TestCertificates.OtherKey, 5),
        new("CERT-REUSE", () => new TlsDialogue().Tls12(), () => Reused(), [20]),
        new("CERT-CLIENT", () => Asked(isAnswered: true), () => Asked(isAnswered: false), [6]),
    ];

    private static RuleCase Of(string id, Action<TlsDialogue> fault, long frame) => new(
        id,
        () => new TlsDialogue().Tls12(),
        () =>
        {
            var dialogue = new TlsDialogue();
            fault(dialogue);
            return dialogue.Tls12();
        },
        [frame]);

    private static Scene Stapled(bool isCurrent)
    {
        // The scene's time is in November 2023.
        var from = new DateTimeOffset(isCurrent ? 2023 : 2013, 11, 1, 0, 0, 0, TimeSpan.Zero);
        var dialogue = new TlsDialogue { Status = OcspOctets.Of(from, from.AddMonths(1)) };
        dialogue.ClientExtensions.Add(Extension(TlsExtensionType.StatusRequest, 1, 0, 0, 0, 0));
        dialogue.ServerExtensions.Add(Extension(TlsExtensionType.StatusRequest));
        return dialogue.Tls12();
    }

    private static Scene Retried(bool isChanged)
    {
        var dialogue = new TlsDialogue { SessionId = [7, 7, 7], Suite = 0x1301, Versions = [(int)TlsVersion.Tls13], HasSafeExtensions = false };
        byte[] retry =
        [
            0xCF, 0x21, 0xAD, 0x74, 0xE5, 0x9A, 0x61, 0x11, 0xBE, 0x1D, 0x8C, 0x02, 0x1E, 0x65, 0xB8, 0x91,
            0xC2, 0xA2, 0x11, 0x16, 0x7A, 0xBB, 0x8C, 0x5E, 0x07, 0x9E, 0x09, 0xE2, 0xC8, 0xA8, 0x33, 0x9C,
        ];
        var random = dialogue.ServerRandom;
        dialogue.ServerRandom = retry;
        dialogue.ServerExtensions.Add(Extension(TlsExtensionType.SupportedVersions, Word((int)TlsVersion.Tls13)));
        dialogue.ServerExtensions.Add(Extension(TlsExtensionType.Cookie, Vector16(5)));
        dialogue.Open().Client(Record(TlsContentType.Handshake, dialogue.ClientHello()));
        dialogue.Server(Record(TlsContentType.Handshake, dialogue.ServerHello()));

        dialogue.ClientExtensions.Add(Extension(TlsExtensionType.Cookie, Vector16(5)));
        dialogue.ClientRandom = isChanged ? TlsOctets.Random(0xC2) : dialogue.ClientRandom;
        dialogue.Client(Record(TlsContentType.Handshake, dialogue.ClientHello()));
        dialogue.ServerRandom = random;
        dialogue.ServerExtensions.Clear();
        dialogue.Use13();
        return dialogue.Rest13();
    }

    private static Scene Chosen(string protocol)
    {
        var dialogue = new TlsDialogue();
        dialogue.ClientExtensions.Add(Protocols("http/1.1"));
        dialogue.ServerExtensions.Add(Protocols(protocol));
        return dialogue.Tls12();
    }

    private static Scene Early(int binders)
    {
        var dialogue = new TlsDialogue();
        dialogue.ClientExtensions.Add(Extension(TlsExtensionType.EarlyData));

        if (binders > 0)
        {
            dialogue.ClientExtensions.Add(Psk(binders));
        }

        return dialogue.Tls13();
    }

    private static Scene Refused(byte description)
    {
        var dialogue = new TlsDialogue();
        dialogue.Open().Client(Record(TlsContentType.Handshake, dialogue.ClientHello()));
        return dialogue.Server(Record(TlsContentType.Alert, [2, description])).Close();
    }

    private static Scene Limited(int length)
    {
        var dialogue = new TlsDialogue { ClientData = Sealed(TlsContentType.ApplicationData, length) };
        dialogue.ClientExtensions.Add(Extension(TlsExtensionType.RecordSizeLimit, 0, 64));
        dialogue.ServerExtensions.Add(Extension(TlsExtensionType.RecordSizeLimit, 0, 64));
        return dialogue.Tls12();
    }

    private static Scene Plain() => new TlsDialogue().Open()
        .Client(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: board\r\n\r\n"))
        .Server(Encoding.ASCII.GetBytes("HTTP/1.1 204 No Content\r\n\r\n"))
        .Close();

    private static Scene Split(bool isRefused)
    {
        var dialogue = new TlsDialogue();
        var hello = dialogue.ClientHello();
        dialogue.Open().Client(Record(TlsContentType.Handshake, hello[..50])).Client(Record(TlsContentType.Handshake, hello[50..]));

        if (isRefused)
        {
            return dialogue.Server(Record(TlsContentType.Alert, [2, (byte)TlsAlertDescription.DecodeError])).Close();
        }

        dialogue.Server(Record(
            TlsContentType.Handshake, dialogue.ServerHello(), dialogue.CertificateMessage(), Message(TlsHandshakeType.ServerHelloDone)));
        return dialogue.Rest12();
    }

    private static Scene With(byte[] issuer, byte[]? leaf = null)
    {
        var dialogue = new TlsDialogue();
        dialogue.Certificates[0] = leaf ?? dialogue.Certificates[0];
        dialogue.Certificates.Add(issuer);
        return dialogue.Tls12();
    }

    private static Scene Trusting(bool isRight)
    {
        var scene = new TlsDialogue().Tls12();
        scene.Options = scene.Options with { TrustedCertificates = [isRight ? TestCertificates.Authority : TestCertificates.OtherAuthority] };
        return scene;
    }

    private static Scene Asked(bool isAnswered) => new TlsDialogue
    {
        AfterKeyExchange = [Message(TlsHandshakeType.CertificateRequest, Vector8(64), Vector16(Words(0x0403)), Vector16())],
        BeforeClientKeyExchange = isAnswered ? [Message(TlsHandshakeType.Certificate, Vector24())] : [],
    }.Tls12();

    /// <summary>The same certificate from the other host: the second connection goes from the server to the client.</summary>
    private static Scene Reused()
    {
        var first = new TlsDialogue();
        var scene = first.Tls12();
        var second = new TlsDialogue { ClientRandom = TlsOctets.Random(0xC3), ServerRandom = TlsOctets.Random(0x53) };
        second.Tls12();
        return scene.AddReversed(second.Scene);
    }
}
