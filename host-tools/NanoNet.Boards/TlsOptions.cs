using System.Globalization;

namespace NanoNet.Boards;

/// <summary>mbedTLS's sizes of a board.</summary>
public static class TlsOptions
{
    /// <summary>File name that the native half includes.</summary>
    public const string FileName = "nn_tls_options.h";

    /// <summary>The text of <c>nn_tls_options.h</c>. Profiles that agree in all of it give the same text, and share one library.</summary>
    public static string Header(BoardProfile profile) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        /* mbedTLS as boards run it. Generated from their profiles. */
        #ifndef NN_TLS_OPTIONS_H
        #define NN_TLS_OPTIONS_H

        #define MBEDTLS_SSL_IN_CONTENT_LEN {profile.Tls.RecordIn}
        #define MBEDTLS_SSL_OUT_CONTENT_LEN {profile.Tls.RecordOut}
        {(profile.Tls.EcdheEcdsa ? "#define" : "#undef")} MBEDTLS_KEY_EXCHANGE_ECDHE_ECDSA_ENABLED

        #endif

        """);
}
