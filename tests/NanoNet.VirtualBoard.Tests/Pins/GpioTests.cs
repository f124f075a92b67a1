extern alias board;

using System;
using System.Collections.Generic;
using board::System.Device.Gpio;
using board::NanoNet.Runtime;
using Xunit;
using Thread = board::System.Threading.Thread;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>System.Device.Gpio, and the pins that tests see behind it.</summary>
public class GpioTests
{
    [Fact]
    public void Output_is_seen_on_the_board_and_ends_with_the_pin() => FakeRun.Of(() =>
    {
        var controller = new GpioController();
        var led = controller.OpenPin(2, PinMode.Output);
        Assert.False(Pin(2).Level);
        led.Write(PinValue.High);
        Assert.True(Pin(2).Level);
        Assert.Equal(PinValue.High, controller.Read(2));
        led.Toggle();
        Assert.False(Pin(2).Level);
        controller.Write(2, PinValue.High);
        Assert.True(controller.IsPinOpen(2));
        controller.ClosePin(2);
        Assert.False(Pin(2).Level);
        Assert.False(controller.IsPinOpen(2));
        Assert.Throws<ObjectDisposedException>(() => led.Read());
    });

    [Theory]
    [InlineData(PinMode.Input, null, false)]
    [InlineData(PinMode.InputPullUp, null, true)]
    [InlineData(PinMode.InputPullUp, false, false)]
    [InlineData(PinMode.InputPullDown, true, true)]
    [InlineData(PinMode.OutputOpenDrain, true, false)]
    [InlineData(PinMode.OutputOpenSource, true, true)]
    public void Level_is_what_drives_the_pin_or_pulls_it(PinMode mode, bool? driven, bool expected) => FakeRun.Of(() =>
    {
        var pin = new GpioController().OpenPin(4, mode);
        Pin(4).Drive(driven);
        Assert.Equal(expected, (bool)pin.Read());
    });

    [Fact]
    public void Edges_are_told_on_the_thread_for_native_events() => FakeRun.Of(() =>
    {
        var seen = new List<string>();
        var controller = new GpioController();
        controller.OpenPin(4, PinMode.InputPullUp).ValueChanged += (_, e) => seen.Add($"pin {e.PinNumber} {e.ChangeType}");
        controller.RegisterCallbackForPinValueChangedEvent(4, PinEventTypes.Rising, (_, e) => seen.Add($"callback {e.ChangeType}"));
        Pin(4).Drive(false);
        Assert.Empty(seen);
        Thread.Sleep(1);
        Pin(4).Drive(false);
        Pin(4).Drive(null);
        Thread.Sleep(1);
        Assert.Equal(["pin 4 Falling", "pin 4 Rising", "callback Rising"], seen);
        controller.ClosePin(4);
        Pin(4).Drive(false);
        Thread.Sleep(1);
        Assert.Equal(3, seen.Count);
    });

    [Fact]
    public void Debounced_edge_counts_once_and_only_if_it_lasts() => FakeRun.Of(() =>
    {
        var seen = new List<PinEventTypes>();
        var pin = new GpioController().OpenPin(4);
        pin.DebounceTimeout = TimeSpan.FromMilliseconds(10);
        pin.ValueChanged += (_, e) => seen.Add(e.ChangeType);
        Pin(4).Drive(true);
        Pin(4).Drive(false);
        Thread.Sleep(20);
        Assert.Empty(seen);
        Pin(4).Drive(true);
        Pin(4).Drive(false);
        Pin(4).Drive(true);
        Thread.Sleep(20);
        Assert.Equal([PinEventTypes.Rising], seen);
    });

    [Fact]
    public void What_is_no_pin_or_not_open_or_not_possible_throws() => FakeRun.Of(() =>
    {
        var controller = new GpioController(PinNumberingScheme.Board);
        Assert.Equal(PinNumberingScheme.Board, controller.NumberingScheme);
        Assert.Equal(256, controller.PinCount);
        Assert.Throws<InvalidOperationException>(() => controller.Read(5));
        Assert.Throws<InvalidOperationException>(() => controller.ClosePin(5));
        Assert.Throws<InvalidOperationException>(() => controller.OpenPin(256));
        var input = controller.OpenPin(5);
        Assert.Equal(PinMode.Input, input.GetPinMode());
        Assert.Throws<InvalidOperationException>(() => controller.OpenPin(5));
        Assert.Throws<ArgumentException>(() => input.Write(1));
        input.Toggle();
        controller.Dispose();
        Assert.Throws<ObjectDisposedException>(() => controller.Read(5));
    });

    [Theory]
    [InlineData(33, true, true)]
    [InlineData(34, true, false)]
    [InlineData(39, true, false)]
    [InlineData(40, false, false)]
    [InlineData(28, false, false)]
    [InlineData(-1, false, false)]
    public void Esp32_has_pins_that_do_not_exist_and_some_that_are_inputs_only(int number, bool exists, bool canPutOut)
    {
        var pins = new PinTable(PinRules.For("ESP32"));
        Assert.Equal(exists, pins.Supports(number, PinMode.InputPullUp));
        Assert.Equal(canPutOut, pins.Supports(number, PinMode.Output));
    }

    [Fact]
    public void Value_is_a_bit_with_names()
    {
        PinValue seven = 7;
        Assert.Equal("High", seven.ToString());
        Assert.Equal(1, (int)seven);
        Assert.Equal(PinValue.Low, false);
        Assert.True(PinValue.High != PinValue.Low);
    }

    private static Pin Pin(int number) => Interpreter.Current.Pins[number];
}
