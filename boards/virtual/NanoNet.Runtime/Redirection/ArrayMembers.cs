extern alias host;

using System;
using System.Collections;
using BitConverter = host::System.BitConverter;

namespace NanoNet.Runtime.Redirection;

/// <summary>Members of Array that nanoFramework has otherwise than .NET: other exceptions, no conversion between numbers, a search that looks for the very object first.</summary>
[Redirects("System.Array")]
public static class ArrayMembers
{
    public static void Copy(Array sourceArray, Array destinationArray, int length) => Copy(sourceArray, 0, destinationArray, 0, length);

    public static void Copy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
    {
        // Nothing is looked at when nothing is to be copied.
        if (length == 0)
        {
            return;
        }

        _ = sourceArray ?? throw new NullReferenceException();
        _ = destinationArray ?? throw new NullReferenceException();

        if (!IsWithin(sourceIndex, length, sourceArray.Length) || !IsWithin(destinationIndex, length, destinationArray.Length))
        {
            throw new ArgumentOutOfRangeException();
        }

        if (sourceArray.GetType() == destinationArray.GetType())
        {
            Array.Copy(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
        }
        else
        {
            CopyEach(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
        }
    }

    public static void Clear(Array array, int index, int length)
    {
        _ = array ?? throw new NullReferenceException();
        length = length == -1 ? array.Length : length;

        if (!IsWithin(index, length, array.Length))
        {
            throw new ArgumentOutOfRangeException();
        }

        Array.Clear(array, index, length);
    }

    public static void CopyTo(Array self, Array array, int index) => Copy(self, 0, array, index, self.Length);

    public static IEnumerator GetEnumerator(Array self) => new ArrayWalk(self, 0, self.Length);

    public static int IndexOf(Array array, object? value) => IndexOf(array, value, 0, array.Length);

    public static int IndexOf(Array array, object? value, int startIndex) => IndexOf(array, value, startIndex, array.Length - startIndex);

    public static int IndexOf(Array array, object? value, int startIndex, int count)
    {
        if (!IsWithin(startIndex, count, array.Length))
        {
            throw new ArgumentOutOfRangeException();
        }

        var element = array.GetType().GetElementType()!;
        var end = startIndex + count;

        if (element.IsPrimitive)
        {
            return count > 0 ? IndexOfBits(array, value ?? throw new NullReferenceException(), startIndex, end) : -1;
        }

        var found = IndexOf(array, startIndex, end, item => ReferenceEquals(item, value));
        return found >= 0 ? found : IndexOf(array, startIndex, end, item => item is not null && item.Equals(value));
    }

    public static int BinarySearch(Array array, object? value, IComparer? comparer) => BinarySearch(array, 0, array.Length, value, comparer);

    public static int BinarySearch(Array array, int index, int length, object? value, IComparer? comparer)
    {
        var low = index;
        var high = index + length - 1;

        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = comparer is null ? Compare(array.GetValue(middle), value) : comparer.Compare(array.GetValue(middle), value);

            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }

    private static bool IsWithin(int index, int count, int length) => index >= 0 && count >= 0 && count <= length - index;

    // Element by element: what came before one that does not fit stays.
    private static void CopyEach(Array source, int from, Array destination, int to, int length)
    {
        var element = destination.GetType().GetElementType()!;

        for (var i = 0; i < length; i++)
        {
            var item = source.GetValue(from + i);

            if (item is not null && !element.IsInstanceOfType(item))
            {
                throw new InvalidCastException();
            }

            destination.SetValue(item, to + i);
        }
    }

    // As many octets as an element has are compared, whatever the type of the value: a byte[] is searched for an int.
    private static int IndexOfBits(Array array, object value, int start, int end)
    {
        if (!value.GetType().IsPrimitive && value is not Enum)
        {
            return -1;
        }

        var mask = ulong.MaxValue >> (64 - (8 * Buffer.ByteLength(array) / array.Length));
        var bits = Bits(value) & mask;
        return IndexOf(array, start, end, item => (Bits(item!) & mask) == bits);
    }

    private static ulong Bits(object value) => value switch
    {
        double number => BitConverter.DoubleToUInt64Bits(number),
        float number => BitConverter.SingleToUInt32Bits(number),
        ulong number => number,
        bool truth => truth ? 1UL : 0,
        char letter => letter,
        _ => unchecked((ulong)((IConvertible)value).ToInt64(null)),
    };

    private static int IndexOf(Array array, int start, int end, Predicate<object?> isIt)
    {
        for (var i = start; i < end; i++)
        {
            if (isIt(array.GetValue(i)))
            {
                return i;
            }
        }

        return -1;
    }

    // Of the types of mscorlib only String can be compared.
    private static int Compare(object? item, object? value)
    {
        if (item is string text && value is null or string)
        {
            return StringMembers.CompareTo(text, (string?)value);
        }

        try
        {
            return item is IComparable comparable && item.GetType().Assembly != typeof(object).Assembly
                ? comparable.CompareTo(value)
                : throw new NullReferenceException();
        }
        catch (Exception e)
        {
            throw new InvalidOperationException("Failed to compare two elements in the array", e);
        }
    }
}
