using System;

namespace NanoNet.Runtime;

/// <summary>Which pins a board's processor has and what they can do.</summary>
/// <param name="Count">What firmware is told: pin numbers are below it.</param>
/// <param name="ReadsOutputs">Whether a pin that is an output says what it puts out. An ESP32 has its input switched off then, and reads low.</param>
internal sealed record PinRules(int Count, bool ReadsOutputs)
{
    // Of the ESP32: pins that do not exist, and where those begin that can only be read (ESP-IDF's soc_caps.h).
    private const ulong Esp32Missing = (1UL << 24) | (0b1111UL << 28);
    private const int Esp32FirstInputOnly = 34;

    private bool IsEsp32 { get; init; }

    /// <summary>The ESP32's for its targets, else those of the STM32 ports: 16 ports of 16 pins.</summary>
    /// <param name="platform">First word of the target's name.</param>
    public static PinRules For(string platform) =>
        platform.StartsWith("ESP32", StringComparison.Ordinal) ? new PinRules(40, ReadsOutputs: false) { IsEsp32 = true } : new PinRules(256, ReadsOutputs: true);

    public bool Exists(int number) => number >= 0 && number < Count && !(IsEsp32 && (Esp32Missing & (1UL << number)) != 0);

    public bool CanPutOut(int number) => Exists(number) && !(IsEsp32 && number >= Esp32FirstInputOnly);
}
