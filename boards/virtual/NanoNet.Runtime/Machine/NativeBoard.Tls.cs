using System;
using System.Runtime.InteropServices;
using System.Text;

namespace NanoNet.Runtime;

/// <content>TLS.</content>
public sealed unsafe partial class NativeBoard
{
    public int ParseCertificate(ReadOnlySpan<byte> certificate, out TlsCertificate parsed)
    {
        NativeCertificate native;
        int result;

        fixed (byte* data = certificate)
        {
            result = NativeMethods.nn_tls_parse_certificate(data, certificate.Length, &native);
        }

        parsed = result != 0 ? default : new TlsCertificate(
            Marshal.PtrToStringUTF8((nint)native.Issuer) ?? "",
            Marshal.PtrToStringUTF8((nint)native.Subject) ?? "",
            native.ValidFrom.ToDateTime(),
            native.ValidTo.ToDateTime());
        return result;
    }

    public int ParseKey(ReadOnlySpan<byte> key, ReadOnlySpan<byte> password)
    {
        fixed (byte* data = key)
        fixed (byte* passwordData = password)
        {
            return NativeMethods.nn_tls_parse_key(data, key.Length, passwordData, password.Length);
        }
    }

    public int CreateTlsContext(TlsSettings settings)
    {
        var passwordBytes = settings.Password is null ? null : Encoding.UTF8.GetBytes(settings.Password);

        fixed (byte* certificate = settings.Certificate)
        fixed (byte* key = settings.Key)
        fixed (byte* password = passwordBytes)
        fixed (byte* store = settings.Store)
        fixed (byte* authority = settings.Authority)
        {
            var native = new NativeTlsSettings
            {
                IsServer = settings.IsServer ? 1 : 0,
                Protocols = settings.Protocols,
                MustVerify = settings.MustVerify ? 1 : 0,
                Certificate = Bytes(certificate, settings.Certificate),
                Key = Bytes(key, settings.Key),
                Password = Bytes(password, passwordBytes),
                Store = Bytes(store, settings.Store),
                Authority = Bytes(authority, settings.Authority),
            };

            return NativeMethods.nn_tls_new(&native);
        }
    }

    public int Handshake(int context, int socket, string host, long unixMilliseconds)
    {
        var text = Marshal.StringToCoTaskMemUTF8(host);

        try
        {
            return NativeMethods.nn_tls_handshake(context, socket, (byte*)text, unixMilliseconds);
        }
        finally
        {
            Marshal.FreeCoTaskMem(text);
        }
    }

    public int TlsRead(int context, Span<byte> buffer)
    {
        fixed (byte* data = buffer)
        {
            return NativeMethods.nn_tls_read(context, data, buffer.Length);
        }
    }

    public int TlsWrite(int context, ReadOnlySpan<byte> data)
    {
        fixed (byte* octets = data)
        {
            return NativeMethods.nn_tls_write(context, octets, data.Length);
        }
    }

    public int TlsAvailable(int context) => NativeMethods.nn_tls_available(context);

    public void TlsClose(int context) => NativeMethods.nn_tls_close(context);

    public void FreeTlsContext(int context) => NativeMethods.nn_tls_free(context);

    private static NativeBytes Bytes(byte* data, byte[]? octets) => new() { Data = data, Length = octets?.Length ?? 0 };
}
