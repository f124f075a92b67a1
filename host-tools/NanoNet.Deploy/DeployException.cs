using System;

namespace NanoNet.Deploy;

/// <summary>No image can be made; the message says why and what to do, in one line or a few.</summary>
public sealed class DeployException : Exception
{
    public DeployException(DeployFault fault, string message)
        : base(message) => Fault = fault;

    public DeployException(DeployFault fault, string message, Exception cause)
        : base(message, cause) => Fault = fault;

    public DeployFault Fault { get; }
}
