using System.Device.Gpio;

namespace NanoNet.Runtime;

/// <summary>A pin that a GpioController opened, with the callback that was registered last.</summary>
internal sealed class ControlledPin
{
    public ControlledPin(GpioPin pin) => Pin = pin;

    public GpioPin Pin { get; }

    public PinEventTypes Events { get; set; }

    public PinChangeEventHandler? Callback { get; set; }
}
