using System;
using System.Collections.Generic;

namespace NanoNet.Runtime;

/// <summary>What the board says of itself through Runtime.Native and Hardware.Esp32.</summary>
/// <param name="TargetName">nanoff's name of the target.</param>
/// <param name="Platform">Family: ESP32, STM32F7, ...</param>
/// <param name="Title">The board's full name.</param>
/// <param name="FirmwareVersion">Version of the interpreter that the board stands for.</param>
/// <param name="HeapBytes">Managed heap of the board in octets; 0 if unknown.</param>
public sealed record BoardIdentity(string TargetName, string Platform, string Title, Version FirmwareVersion, long HeapBytes)
{
    /// <summary>IL instructions a second: what a quantum is counted in, and what time passes with where it is not the host's.</summary>
    public long InstructionsPerSecond { get; init; } = 4_000_000;

    /// <summary>Assemblies whose native half the interpreter holds, and the version of each.</summary>
    public IReadOnlyDictionary<string, Version> NativeHalves { get; init; } = new Dictionary<string, Version>();
}
