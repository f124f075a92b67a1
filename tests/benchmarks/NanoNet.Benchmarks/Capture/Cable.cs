namespace NanoNet.Benchmarks;

/// <summary>The ends of the kernel's cable (veth) in the namespace that is measured in.</summary>
internal static class Cable
{
    public const string Captured = "va";
    public const string Sending = "vb";
}
