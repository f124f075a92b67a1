using System;

namespace NanoNet.Bench;

/// <summary>A board on the bench: a process, or a thing on the desk.</summary>
public interface IBenchBoard : IDisposable
{
    /// <summary>True once it is gone for good; set on the pump's thread.</summary>
    bool HasExited { get; }

    /// <summary>Gives it power, or lets it start anew where that is all that can be done.</summary>
    void PowerOn();

    /// <summary>Takes the power away, where that can be done.</summary>
    void PowerOff();

    /// <summary>Lets its Ethernet port find a carrier, or find it gone.</summary>
    void SetCarrier(bool isUp);

    /// <summary>What to say about a board that is gone.</summary>
    BenchBrokenException Death();
}
