using System.Reflection;
using System.Runtime.CompilerServices;
using NanoNet.Runtime.Redirection;

namespace System.Collections;

/// <summary>A key with its value. The key's own GetHashCode is asked, its Equals is not: the interpreter compares what it holds.</summary>
internal sealed class HashtableEntry
{
    public HashtableEntry(object key, uint hash, object? value)
    {
        Key = key;
        Hash = hash;
        Value = value;
    }

    public object Key { get; }

    public uint Hash { get; }

    public object? Value { get; set; }

    /// <summary>The hash code of a key. A struct without one of its own has that of its box.</summary>
    /// <exception cref="NullReferenceException">There is no key.</exception>
    public static uint HashOf(object key) => unchecked((uint)(
        key is ValueType && key.GetType().GetMethod(nameof(GetHashCode), Type.EmptyTypes)!.DeclaringType == typeof(ValueType)
            ? RuntimeHelpers.GetHashCode(key)
            : ObjectMembers.GetHashCode(key ?? throw new NullReferenceException())));

    public bool HasKey(object key) => IsSame(Key, key);

    public DictionaryEntry Copy() => new(Key, Value);

    private static bool IsSame(object? one, object? other)
    {
        if (ReferenceEquals(one, other))
        {
            return true;
        }

        if (one is null || other is null || one.GetType() != other.GetType())
        {
            return false;
        }

        return one switch
        {
            string text => text == (string)other,
            ValueType when one.GetType().Assembly == typeof(object).Assembly || one is Enum => one.Equals(other),
            ValueType => HasSameFields(one, other),
            _ => false,
        };
    }

    private static bool HasSameFields(object one, object other)
    {
        foreach (var field in one.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (!IsSame(field.GetValue(one), field.GetValue(other)))
            {
                return false;
            }
        }

        return true;
    }
}
