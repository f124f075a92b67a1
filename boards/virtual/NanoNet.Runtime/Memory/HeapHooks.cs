using System;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NanoNet.Runtime;

/// <summary>What instrumented firmware calls when it makes an object, or gets one that may be new.</summary>
/// <remarks>An object that is on the heap has an identity hash code, which few have otherwise: the mark costs no memory and goes with the object.</remarks>
public static class HeapHooks
{
    // .NET keeps the text of small numbers, which on a board are made anew and forgotten.
    private const int NumbersKept = 300;

    private static readonly Func<object, int> s_mark = typeof(RuntimeHelpers)
        .GetMethod("TryGetHashCode", BindingFlags.Static | BindingFlags.NonPublic, [typeof(object)])!.CreateDelegate<Func<object, int>>();

    /// <summary>The heap of the armed interpreter; null if there is none, and then nothing is counted.</summary>
    internal static ManagedHeap? Heap { get; private set; }

    /// <summary>Before an array is made.</summary>
    /// <param name="length">The number of elements.</param>
    /// <param name="elementOctets">What each takes.</param>
    /// <returns>The number of elements.</returns>
    /// <exception cref="OutOfMemoryException">It does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0.</exception>
    public static int BeforeArray(int length, int elementOctets)
    {
        if (length < 0)
        {
            throw new ArgumentOutOfRangeException();
        }

        Heap?.MakeRoom(ObjectSizes.OfArray(elementOctets, length));
        return length;
    }

    /// <summary>After firmware made an object.</summary>
    /// <returns>The object.</returns>
    /// <exception cref="OutOfMemoryException">It does not fit.</exception>
    public static object Made(object made)
    {
        if (Heap is { } heap && ObjectSizes.Of(made) is > 0 and var octets)
        {
            heap.Add(made, octets);
            Mark(made);
        }

        if (InterpreterHooks.Finalizers is { } finalizers && ObjectSizes.HasFinalizer(made))
        {
            finalizers.Register(made);
        }

        return made;
    }

    /// <summary>After a call into the board's own code, which may have made what it returns.</summary>
    /// <returns>The result.</returns>
    /// <exception cref="OutOfMemoryException">It was made, and does not fit.</exception>
    public static object? Got(object? result) => result is null || Heap is null || s_mark(result) != 0 ? result : GotUnknown(result);

    /// <summary>From now on allocations are on this heap.</summary>
    internal static void Arm(ManagedHeap heap)
    {
        for (var number = 0; number < NumbersKept; number++)
        {
            Mark(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Heap = heap;
        heap.LimitStack();
    }

    internal static void Disarm() => Heap = null;

    private static object GotUnknown(object result)
    {
        // A literal is in the assembly, not on the heap.
        if (result is string text && ReferenceEquals(string.IsInterned(text), text))
        {
            Mark(text);
            return text;
        }

        return Made(result);
    }

    private static void Mark(object made) => RuntimeHelpers.GetHashCode(made);
}
