using System;

namespace NanoNet.Runtime;

/// <summary>What nanoFramework shows of an X.509 certificate.</summary>
/// <param name="Issuer">The issuer's name, as mbedTLS writes it.</param>
/// <param name="Subject">The subject's name.</param>
/// <param name="ValidFrom">UTC.</param>
/// <param name="ValidTo">UTC.</param>
public readonly record struct TlsCertificate(string Issuer, string Subject, DateTime ValidFrom, DateTime ValidTo);
