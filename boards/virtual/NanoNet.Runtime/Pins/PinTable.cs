using System.Collections.Generic;
using System.Device.Gpio;

namespace NanoNet.Runtime;

/// <summary>The board's pins.</summary>
public sealed class PinTable
{
    private readonly Dictionary<int, Pin> _pins = [];

    internal PinTable(PinRules rules) => Rules = rules;

    internal PinRules Rules { get; }

    /// <summary>What GpioController keeps of pins that were opened by it, whichever controller it was.</summary>
    internal List<ControlledPin> Controlled { get; } = [];

    /// <summary>A pin; it exists in this table whether or not the processor has it.</summary>
    public Pin this[int number]
    {
        get
        {
            if (!_pins.TryGetValue(number, out var pin))
            {
                pin = new Pin(number);
                _pins.Add(number, pin);
            }

            return pin;
        }
    }

    internal bool Supports(int number, PinMode mode) =>
        mode >= PinMode.Output ? mode <= PinMode.OutputOpenSourcePullDown && Rules.CanPutOut(number) : Rules.Exists(number);

    /// <returns>False if there is no such pin, or somebody has it.</returns>
    internal bool Reserve(int number)
    {
        if (!Rules.Exists(number) || this[number].IsOpen)
        {
            return false;
        }

        this[number].IsOpen = true;
        return true;
    }
}
