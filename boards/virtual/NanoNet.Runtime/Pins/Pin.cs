using System;
using System.Device.Gpio;

namespace NanoNet.Runtime;

/// <summary>A pin of the board: what firmware makes of it and what is connected to it.</summary>
public sealed class Pin
{
    internal Pin(int number) => Number = number;

    /// <summary>After any change of <see cref="Level"/>.</summary>
    public event Action<Pin>? Changed;

    public int Number { get; }

    /// <summary>Whether firmware has it open.</summary>
    public bool IsOpen { get; internal set; }

    /// <summary>What firmware set last as its direction, or input.</summary>
    public PinMode Mode { get; private set; }

    /// <summary>What is connected from outside; null for nothing.</summary>
    public bool? Driven { get; private set; }

    /// <summary>What a voltmeter would show: true for high.</summary>
    public bool Level => Mode switch
    {
        PinMode.Output => Latch,
        PinMode.OutputOpenDrain or PinMode.OutputOpenDrainPullUp when !Latch => false,
        PinMode.OutputOpenSource or PinMode.OutputOpenSourcePullDown when Latch => true,
        PinMode.InputPullUp or PinMode.OutputOpenDrainPullUp => Driven ?? true,
        _ => Driven ?? false,
    };

    /// <summary>What firmware wrote last.</summary>
    internal bool Latch { get; private set; }

    internal bool IsOutput => Mode >= PinMode.Output;

    /// <summary>Connects something to the pin, or takes it away.</summary>
    public void Drive(bool? level) => Change(() => Driven = level);

    internal void SetMode(PinMode mode) => Change(() =>
    {
        Mode = mode;
        // An output begins low.
        Latch = false;
    });

    internal void Write(bool level) => Change(() => Latch = level);

    private void Change(Action change)
    {
        var before = Level;
        change();

        if (Level != before)
        {
            Changed?.Invoke(this);
        }
    }
}
