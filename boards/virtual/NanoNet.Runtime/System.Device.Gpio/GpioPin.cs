using NanoNet.Runtime;

namespace System.Device.Gpio;

public sealed class GpioPin : IDisposable
{
    private const long NanosecondsPerTick = 100;

    private readonly Interpreter _interpreter;
    private readonly Pin _pin;
    private readonly Alarm _debounce;
    private PinValueChangedEventHandler? _handlers;
    private PinMode _mode;
    private TimeSpan _debounceTimeout;
    private bool _seen;
    private bool _isListening;
    private bool _isDisposed;

    internal GpioPin(Interpreter interpreter, int number)
    {
        // When .NET collects is no moment of the board's.
        GC.SuppressFinalize(this);
        _interpreter = interpreter;
        _pin = interpreter.Pins[number];
        _debounce = new Alarm(_ => Settle());
    }

    ~GpioPin()
    {
        if (!InterpreterHooks.Defer(this))
        {
            Dispose();
        }
    }

    public event PinValueChangedEventHandler ValueChanged
    {
        add => SetHandlers(_handlers + value);
        remove => SetHandlers(_handlers - value);
    }

    public TimeSpan DebounceTimeout
    {
        get => _debounceTimeout;
        set => _debounceTimeout = value;
    }

    public int PinNumber => _pin.Number;

    public PinMode GetPinMode()
    {
        ThrowIfDisposed();
        return _mode;
    }

    public bool IsPinModeSupported(PinMode pinMode)
    {
        ThrowIfDisposed();
        return _interpreter.Pins.Supports(_pin.Number, pinMode);
    }

    public void SetPinMode(PinMode value)
    {
        ThrowIfDisposed();

        if (!_interpreter.Pins.Supports(_pin.Number, value))
        {
            throw new ArgumentException();
        }

        Listen(false);
        _pin.SetMode(value);
        _mode = value;
        Listen(!_pin.IsOutput && _handlers is not null);
    }

    public PinValue Read()
    {
        ThrowIfDisposed();
        return _pin.Level && (!_pin.IsOutput || _interpreter.Pins.Rules.ReadsOutputs);
    }

    public void Toggle()
    {
        ThrowIfDisposed();

        if (_pin.IsOutput)
        {
            Put(!_pin.Latch);
        }
    }

    public void Write(PinValue value)
    {
        ThrowIfDisposed();

        if (!_pin.IsOutput)
        {
            throw new ArgumentException();
        }

        Put((bool)value);
    }

    public void Dispose()
    {
        if (!_isDisposed)
        {
            Listen(false);
            _pin.SetMode(PinMode.Input);
            _pin.IsOpen = false;
            _isDisposed = true;
        }
    }

    // nanoFramework sets the mode again with its handlers, so an output goes low.
    private void SetHandlers(PinValueChangedEventHandler? handlers)
    {
        ThrowIfDisposed();
        _handlers = handlers;
        SetPinMode(_mode);
    }

    private void Put(bool level)
    {
        _interpreter.Scheduler.Safepoint();
        _pin.Write(level);

        if (_handlers is not null)
        {
            Post(level);
        }
    }

    private void Listen(bool isWanted)
    {
        if (isWanted && !_isListening)
        {
            _seen = _pin.Level;
            _pin.Changed += OnLevelChanged;
        }
        else if (!isWanted && _isListening)
        {
            _pin.Changed -= OnLevelChanged;
            _interpreter.Scheduler.SetAlarm(_debounce, Scheduler.Never);
        }

        _isListening = isWanted;
    }

    private void OnLevelChanged(Pin pin)
    {
        if (_debounce.Due >= 0)
        {
            // Whatever bounces while the timer runs does not count.
            return;
        }

        if (_debounceTimeout.Ticks > 0)
        {
            _interpreter.Scheduler.SetAlarm(_debounce, _interpreter.Scheduler.Now + (_debounceTimeout.Ticks * NanosecondsPerTick));
        }
        else
        {
            Settle();
        }
    }

    private void Settle()
    {
        if (_pin.Level != _seen)
        {
            _seen = _pin.Level;
            Post(_seen);
        }
    }

    private void Post(bool level) => _interpreter.NativeEvents.Post(() =>
    {
        if (!_isDisposed)
        {
            _handlers?.Invoke(this, new PinValueChangedEventArgs(level ? PinEventTypes.Rising : PinEventTypes.Falling, _pin.Number));
        }
    });

    private void ThrowIfDisposed()
    {
        if (_isDisposed)
        {
            throw new ObjectDisposedException("");
        }
    }
}
