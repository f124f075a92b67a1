extern alias host;

using NanoNet.Runtime;
using NanoNet.Runtime.Redirection;
using Host = host::System.Text.StringBuilder;

namespace System.Text;

/// <summary>.NET's, with the end of a line that is CR LF on every host, a greatest length that is the interpreter's, and its exceptions.</summary>
public sealed class StringBuilder
{
    private const string NewLine = "\r\n";

    private const int FirstCapacity = 16;
    private const int UsualMaxCapacity = short.MaxValue;
    private const int CharOctets = 2;

    private readonly Host _host;
    private readonly int _maxCapacity;
    private readonly HeapBlock _text = new(OctetsFor(FirstCapacity));

    public StringBuilder()
        : this(FirstCapacity)
    {
    }

    public StringBuilder(int capacity)
        : this("", capacity)
    {
    }

    public StringBuilder(int capacity, int maxCapacity)
    {
        _host = new Host(capacity, maxCapacity);
        _maxCapacity = maxCapacity;
        Account();
    }

    public StringBuilder(string? value)
        : this(value, FirstCapacity)
    {
    }

    public StringBuilder(string? value, int capacity)
        : this(value, 0, value?.Length ?? 0, capacity)
    {
    }

    public StringBuilder(string? value, int startIndex, int length, int capacity)
    {
        value ??= "";

        if (capacity < 0 || length < 0 || startIndex < 0 || startIndex > value.Length - length)
        {
            throw ManagedErrors.OutOfRange();
        }

        capacity = Math.Max(capacity == 0 ? FirstCapacity : capacity, length);

        // What it is made with may be longer than what it may become.
        _host = new Host(capacity, Math.Max(capacity, UsualMaxCapacity));
        _host.Append(value, startIndex, length);
        _maxCapacity = UsualMaxCapacity;
        Account();
    }

    public int Capacity
    {
        get => _host.Capacity;
        set
        {
            if (value < 0 || value > _maxCapacity || value < Length)
            {
                throw ManagedErrors.OutOfRange();
            }

            _host.Capacity = value;
            Account();
        }
    }

    public int Length
    {
        get => _host.Length;
        set
        {
            if (value < 0 || value > _maxCapacity)
            {
                throw ManagedErrors.OutOfRange();
            }

            _host.Length = value;
            Account();
        }
    }

    public int MaxCapacity => _maxCapacity;

    public char this[int index]
    {
        get => _host[index];
        set => _host[index] = value;
    }

    public StringBuilder Append(bool value) => Append(value.ToString());

    public StringBuilder Append(byte value) => Append(NumberText.Of(value, null));

    public StringBuilder Append(char value)
    {
        _host.Append(value);
        return Account();
    }

    public StringBuilder Append(double value) => Append(NumberText.Of(value, null));

    public StringBuilder Append(short value) => Append(NumberText.Of(value, null));

    public StringBuilder Append(int value) => Append(NumberText.Of(value, null));

    public StringBuilder Append(long value) => Append(NumberText.Of(value, null));

    public StringBuilder Append(object? value) => value is null ? this : Append(ObjectMembers.ToString(value));

    public StringBuilder Append(sbyte value) => Append(NumberText.Of(value, null));

    public StringBuilder Append(float value) => Append(NumberText.Of(value, null));

    public StringBuilder Append(ushort value) => Append(NumberText.Of(value, null));

    public StringBuilder Append(uint value) => Append(NumberText.Of(value, null));

    public StringBuilder Append(ulong value) => Append(NumberText.Of(value, null));

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
        _host.Append(value ?? throw ManagedErrors.OutOfRange(), startIndex, charCount);
        return Account();
    }

    public StringBuilder Append(string? value)
    {
        _host.Append(value);
        return Account();
    }

    public StringBuilder Append(string? value, int startIndex, int count)
    {
        _host.Append(value ?? throw ManagedErrors.OutOfRange(), startIndex, count);
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
        if (index > Length || value is null || startIndex < 0 || charCount < 0 || startIndex > value.Length - charCount)
        {
            throw ManagedErrors.OutOfRange();
        }

        return Insert(index, StringMembers.Create(value, startIndex, charCount), 1);
    }

    public StringBuilder Insert(int index, string? value, int count)
    {
        if (count < 0 || index > Length)
        {
            throw ManagedErrors.OutOfRange();
        }

        if (string.IsNullOrEmpty(value) || count == 0)
        {
            return this;
        }

        if ((long)value.Length * count > _maxCapacity - Length)
        {
            throw new OutOfMemoryException();
        }

        _host.Insert(NotNegative(index), value, count);
        return Account();
    }

    public StringBuilder Remove(int startIndex, int length)
    {
        _host.Remove(startIndex, length);
        return Account();
    }

    public StringBuilder Replace(char oldChar, char newChar) => Replace(oldChar, newChar, 0, Length);

    public StringBuilder Replace(char oldChar, char newChar, int startIndex, int count)
    {
        CheckPart(startIndex, count);
        _host.Replace(oldChar, newChar, NotNegative(startIndex), count);
        return this;
    }

    public StringBuilder Replace(string oldValue, string? newValue) => Replace(oldValue, newValue, 0, Length);

    public StringBuilder Replace(string oldValue, string? newValue, int startIndex, int count)
    {
        CheckPart(startIndex, count);

        if (string.IsNullOrEmpty(oldValue))
        {
            throw ManagedErrors.OutOfRange();
        }

        _host.Replace(oldValue, newValue, NotNegative(startIndex), count);
        return Account();
    }

    /// <summary>A string, which ends at the first NUL whatever comes behind it.</summary>
    public override string ToString() => StringMembers.UpToNul(_host.ToString());

    public string ToString(int startIndex, int length) => StringMembers.UpToNul(_host.ToString(startIndex, length));

    private static int OctetsFor(int capacity) => (int)ObjectSizes.OfArray(CharOctets, capacity);

    // The interpreter looks for the piece before the first.
    private static int NotNegative(int index) => index >= 0 ? index : throw new NullReferenceException();

    private void CheckPart(int startIndex, int count)
    {
        if (startIndex > Length || count < 0 || startIndex > Length - count)
        {
            throw ManagedErrors.OutOfRange();
        }
    }

    private StringBuilder Account()
    {
        _text.Resize(OctetsFor(Math.Max(_host.Capacity, FirstCapacity)));
        return this;
    }
}
