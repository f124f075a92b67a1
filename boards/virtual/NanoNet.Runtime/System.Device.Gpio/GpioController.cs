using NanoNet.Runtime;

namespace System.Device.Gpio;

public sealed class GpioController : IDisposable
{
    private bool _isDisposed;

    public GpioController()
    {
    }

    public GpioController(PinNumberingScheme numberingScheme) => NumberingScheme = numberingScheme;

    public PinNumberingScheme NumberingScheme { get; }

    public int PinCount => Pins.Rules.Count;

    private static PinTable Pins => Interpreter.Current.Pins;

    public GpioPin OpenPin(int pinNumber)
    {
        var pin = Open(pinNumber);
        Pins.Controlled.Add(new ControlledPin(pin));
        return pin;
    }

    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        // A mode that the pin cannot have leaves it taken.
        var pin = Open(pinNumber);
        pin.SetPinMode(mode);
        Pins.Controlled.Add(new ControlledPin(pin));
        return pin;
    }

    public void ClosePin(int pinNumber)
    {
        var controlled = Find(pinNumber);
        controlled.Pin.Dispose();
        Pins.Controlled.Remove(controlled);
    }

    public PinMode GetPinMode(int pinNumber) => Find(pinNumber).Pin.GetPinMode();

    public bool IsPinModeSupported(int pinNumber, PinMode mode) => Pins.Supports(pinNumber, mode);

    /// <summary>True also for a pin that does not exist: it cannot be opened either.</summary>
    public bool IsPinOpen(int pinNumber) => !Pins.Rules.Exists(pinNumber) || Pins[pinNumber].IsOpen;

    public PinValue Read(int pinNumber) => FindOpen(pinNumber).Read();

    public void SetPinMode(int pinNumber, PinMode mode) => FindOpen(pinNumber).SetPinMode(mode);

    public void Write(int pinNumber, PinValue value) => FindOpen(pinNumber).Write(value);

    public void RegisterCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback)
    {
        var controlled = Find(pinNumber);
        controlled.Events = eventTypes;
        controlled.Callback = callback;
        controlled.Pin.ValueChanged += OnValueChanged;
    }

    public void UnregisterCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback)
    {
        if (Pins.Controlled.Find(pin => pin.Pin.PinNumber == pinNumber) is { } controlled)
        {
            controlled.Events = PinEventTypes.None;
            controlled.Pin.ValueChanged -= OnValueChanged;
        }
    }

    public void Dispose()
    {
        if (!_isDisposed)
        {
            Pins.Controlled.ForEach(pin => pin.Pin.Dispose());
            _isDisposed = true;
        }
    }

    private static GpioPin Open(int number)
    {
        if (!Pins.Reserve(number))
        {
            throw new InvalidOperationException();
        }

        return new GpioPin(Interpreter.Current, number);
    }

    private static ControlledPin Find(int number) =>
        Pins.Controlled.Find(pin => pin.Pin.PinNumber == number) ?? throw new InvalidOperationException();

    private GpioPin FindOpen(int number)
    {
        if (_isDisposed)
        {
            throw new ObjectDisposedException("");
        }

        return Find(number).Pin;
    }

    private void OnValueChanged(object sender, PinValueChangedEventArgs e)
    {
        if (Pins.Controlled.Find(pin => pin.Pin.PinNumber == e.PinNumber) is { } controlled && (controlled.Events & e.ChangeType) != 0)
        {
            controlled.Callback!(this, new PinValueChangedEventArgs(e.ChangeType, e.PinNumber));
        }
    }
}
