extern alias host;

using System.Globalization;
using NanoNet.Runtime;
using Host = host::System.Text.StringBuilder;

namespace System.Text;

/// <summary>.NET's, but for the end of a line, which is CR LF on every host.</summary>
public sealed class StringBuilder
{
    private const string NewLine = "\r\n";

    private const int FirstCapacity = 16;
    private const int CharOctets = 2;

    private readonly Host _host;
    private readonly HeapBlock _text = new(OctetsFor(FirstCapacity));

    public StringBuilder()
        : this(new Host())
    {
    }

    public StringBuilder(int capacity)
        : this(new Host(capacity))
    {
    }

    public StringBuilder(int capacity, int maxCapacity)
        : this(new Host(capacity, maxCapacity))
    {
    }

    public StringBuilder(string? value)
        : this(new Host(value))
    {
    }

    public StringBuilder(string? value, int capacity)
        : this(new Host(value, capacity))
    {
    }

    public StringBuilder(string? value, int startIndex, int length, int capacity)
        : this(new Host(value, startIndex, length, capacity))
    {
    }

    private StringBuilder(Host host)
    {
        _host = host;
        Account();
    }

    public int Capacity
    {
        get => _host.Capacity;
        set
        {
            _host.Capacity = value;
            Account();
        }
    }

    public int Length
    {
        get => _host.Length;
        set
        {
            _host.Length = value;
            Account();
        }
    }

    public int MaxCapacity => _host.MaxCapacity;

    public char this[int index]
    {
        get => _host[index];
        set => _host[index] = value;
    }

    public StringBuilder Append(bool value) => Append(value.ToString());

    public StringBuilder Append(byte value) => Append(value.ToString(CultureInfo.InvariantCulture));

    public StringBuilder Append(char value)
    {
        _host.Append(value);
        return Account();
    }

    public StringBuilder Append(double value) => Append(value.ToString(CultureInfo.InvariantCulture));

    public StringBuilder Append(short value) => Append(value.ToString(CultureInfo.InvariantCulture));

    public StringBuilder Append(int value) => Append(value.ToString(CultureInfo.InvariantCulture));

    public StringBuilder Append(long value) => Append(value.ToString(CultureInfo.InvariantCulture));

    public StringBuilder Append(object? value) => Append(value?.ToString());

    public StringBuilder Append(sbyte value) => Append(value.ToString(CultureInfo.InvariantCulture));

    public StringBuilder Append(float value) => Append(value.ToString(CultureInfo.InvariantCulture));

    public StringBuilder Append(ushort value) => Append(value.ToString(CultureInfo.InvariantCulture));

    public StringBuilder Append(uint value) => Append(value.ToString(CultureInfo.InvariantCulture));

    public StringBuilder Append(ulong value) => Append(value.ToString(CultureInfo.InvariantCulture));

    public StringBuilder Append(char value, int repeatCount)
    {
        _host.Append(value, repeatCount);
        return Account();
    }

    public StringBuilder Append(char[]? value)
    {
        _host.Append(value);
        return Account();
    }

    public StringBuilder Append(char[]? value, int startIndex, int charCount)
    {
        _host.Append(value, startIndex, charCount);
        return Account();
    }

    public StringBuilder Append(string? value)
    {
        _host.Append(value);
        return Account();
    }

    public StringBuilder Append(string? value, int startIndex, int count)
    {
        _host.Append(value, startIndex, count);
        return Account();
    }

    public StringBuilder AppendLine() => Append(NewLine);

    public StringBuilder AppendLine(string? str) => Append(str).Append(NewLine);

    public StringBuilder Clear()
    {
        _host.Clear();
        return Account();
    }

    public StringBuilder Insert(int index, char[]? value, int startIndex, int charCount)
    {
        _host.Insert(index, value, startIndex, charCount);
        return Account();
    }

    public StringBuilder Insert(int index, string? value, int count)
    {
        _host.Insert(index, value, count);
        return Account();
    }

    public StringBuilder Remove(int startIndex, int length)
    {
        _host.Remove(startIndex, length);
        return Account();
    }

    public StringBuilder Replace(char oldChar, char newChar)
    {
        _host.Replace(oldChar, newChar);
        return Account();
    }

    public StringBuilder Replace(char oldChar, char newChar, int startIndex, int count)
    {
        _host.Replace(oldChar, newChar, startIndex, count);
        return Account();
    }

    public StringBuilder Replace(string oldValue, string? newValue)
    {
        _host.Replace(oldValue, newValue);
        return Account();
    }

    public StringBuilder Replace(string oldValue, string? newValue, int startIndex, int count)
    {
        _host.Replace(oldValue, newValue, startIndex, count);
        return Account();
    }

    public override string ToString() => _host.ToString();

    public string ToString(int startIndex, int length) => _host.ToString(startIndex, length);

    private static int OctetsFor(int capacity) => (int)ObjectSizes.OfArray(CharOctets, capacity);

    private StringBuilder Account()
    {
        _text.Resize(OctetsFor(Math.Max(_host.Capacity, FirstCapacity)));
        return this;
    }
}
