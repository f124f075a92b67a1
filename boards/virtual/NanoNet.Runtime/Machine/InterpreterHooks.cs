using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NanoNet.Runtime;

/// <summary>What instrumented firmware calls: it counts its IL instructions here, gives way here, and asks here whether it may call deeper.</summary>
/// <remarks>
/// Plain static fields, because one managed thread runs at a time and a board is a process. They belong to the interpreter that was armed;
/// in a process with none (a test that only loads firmware) nothing is limited.
/// </remarks>
public static unsafe class InterpreterHooks
{
    /// <summary>IL instructions that a method counts by itself before it reports them. Bounds how late a thread gives way.</summary>
    public const int FlushInterval = 1000;

    /// <summary>IL instructions of all firmware that can be told apart by method; nanoFramework's tables end at 65,535 methods an assembly.</summary>
    private const int Capacity = 1 << 20;

    private static readonly long* s_executed = (long*)NativeMemory.AllocZeroed(Capacity, sizeof(long));
    private static readonly string?[] s_names = new string?[Capacity];
    private static Scheduler? s_owner;
    private static readonly InstructionMeter* s_meter = NewMeter();
    private static int s_stackUsed;
    private static int s_stackLimit = int.MaxValue;
    private static int s_methods;

    internal static FinalizerQueue? Finalizers { get; set; }

    /// <summary>Whether any thread was ever aborted.</summary>
    internal static bool AnyAborted { get; set; }

    /// <summary>IL instructions that the running thread may still execute in this quantum.</summary>
    internal static long Budget => s_meter->Left + s_meter->Withheld;

    /// <summary>Where the instructions are counted.</summary>
    internal static InstructionMeter* Meter => s_meter;

    /// <summary>What the frames of the running thread take on the board, in octets.</summary>
    internal static int StackUsed
    {
        get => s_stackUsed;
        set => s_stackUsed = value;
    }

    /// <summary>What the frames may take: what is free on the heap.</summary>
    internal static int StackLimit
    {
        get => s_stackLimit;
        set => s_stackLimit = value;
    }

    /// <summary>Gives a method a number to count under.</summary>
    /// <param name="name">Full name, for <see cref="ExecutedBy"/>.</param>
    public static int Register(string name)
    {
        var method = System.Threading.Interlocked.Increment(ref s_methods) - 1;

        if (method >= Capacity)
        {
            throw new NotSupportedException("The firmware has more methods than can be counted.");
        }

        s_names[method] = name;
        return method;
    }

    /// <summary>IL instructions executed so far in methods of that full name, <c>Namespace.Type::Method</c>.</summary>
    /// <remarks>Of a method that an exception leaves, what it had not reported yet (at most <see cref="FlushInterval"/> and one pass of straight code) is missing.</remarks>
    public static long ExecutedBy(string name)
    {
        var sum = 0L;

        for (var method = 0; method < Math.Min(s_methods, Capacity); method++)
        {
            if (s_names[method] == name)
            {
                sum += s_executed[method];
            }
        }

        return sum;
    }

    /// <summary>Every method that has executed something so far, and how many IL instructions.</summary>
    /// <remarks>Less what the methods that run now have not reported yet.</remarks>
    public static Dictionary<string, long> Executed()
    {
        var methods = new Dictionary<string, long>(StringComparer.Ordinal);

        for (var method = 0; method < Math.Min(s_methods, Capacity); method++)
        {
            if (s_executed[method] != 0 && s_names[method] is { } name)
            {
                methods[name] = methods.GetValueOrDefault(name) + s_executed[method];
            }
        }

        return methods;
    }

    /// <summary>A method ends: reports what it executed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Leave(int count, int method)
    {
        s_executed[method] += count;

        if ((s_meter->Left -= count) < 0)
        {
            EndQuantum();
        }
    }

    /// <summary>Counts instructions that the firmware did not execute itself.</summary>
    /// <returns>False if it is time to give way.</returns>
    internal static bool Spend(int count) => (s_meter->Left -= count) >= 0;

    /// <summary>A loop reports what it executed. Opaque to the JIT, so that nothing that another thread may write is kept in a register meanwhile.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Flush(int count, int method) => Leave(count, method);

    /// <summary>A method that calls others begins: its frame goes on the stack, which nanoCLR keeps in its heap.</summary>
    /// <param name="octets">Size of the frame on the board.</param>
    /// <returns>What the frames of the thread take now.</returns>
    /// <exception cref="OutOfMemoryException">The frames have used up the heap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Enter(int octets)
    {
        var used = s_stackUsed + octets;

        if (used > s_stackLimit)
        {
            MakeRoom(octets);
        }

        return s_stackUsed = used;
    }

    /// <summary>A method that calls others ends.</summary>
    /// <param name="count">As in <see cref="Leave"/>.</param>
    /// <param name="method">As in <see cref="Leave"/>.</param>
    /// <param name="used">What <see cref="Enter"/> returned.</param>
    /// <param name="octets">What <see cref="Enter"/> got.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LeaveFrame(int count, int method, int used, int octets)
    {
        s_stackUsed = used - octets;
        Leave(count, method);
    }

    /// <summary>A handler begins: the frames below its method's are gone.</summary>
    /// <param name="used">What <see cref="Enter"/> returned.</param>
    public static void Unwind(int used) => s_stackUsed = used;

    /// <summary>A floating-point number is divided.</summary>
    /// <exception cref="Exception">By zero, which the interpreter refuses as it does for integers.</exception>
    public static double CheckDivisor(double divisor) => divisor == 0 ? throw new Exception() : divisor;

    /// <summary>As the other, without more digits: the quotient of two of these is one of them.</summary>
    /// <exception cref="Exception">By zero.</exception>
    public static float CheckSingleDivisor(float divisor) => divisor == 0 ? throw new Exception() : divisor;

    /// <summary>A floating-point number becomes an integer, whose low bits are then taken: .NET would take the nearest that fits.</summary>
    /// <returns>The smallest integer where C leaves it undefined, as on the machine that the interpreter was observed on.</returns>
    public static long Truncate(double number) => number is > -9.3e18 and < 9.2233720368547758E18 ? (long)number : long.MinValue;

    /// <summary>A handler that caught an exception ends.</summary>
    /// <exception cref="System.Threading.ThreadAbortException">The thread is being aborted.</exception>
    public static void LeaveHandler()
    {
        if (AnyAborted && ManagedThread.IsOne)
        {
            ManagedThread.Current.GoOnAborting();
        }
    }

    /// <summary>Whether two references are one to the interpreter, which compares strings by what is in them.</summary>
    public static bool IsSame(object? left, object? right) => ReferenceEquals(left, right) || (left is string text && right is string other && text == other);

    /// <summary>What <c>isinst</c> and <c>castclass</c> get to see: nothing where .NET's types are more than nanoFramework's.</summary>
    /// <param name="value">The object.</param>
    /// <param name="type">An array of numbers, which .NET takes for one of the other sign, or an interface that nanoFramework's types have not.</param>
    /// <returns>The object; null if it is not of that type on a board.</returns>
    public static object? Seen(object? value, RuntimeTypeHandle type) => value is null || IsOf(value, Type.GetTypeFromHandle(type)!) ? value : null;

    /// <summary>As <see cref="Seen"/> for a cast.</summary>
    /// <exception cref="InvalidCastException">It is not of that type on a board.</exception>
    public static object? Cast(object? value, RuntimeTypeHandle type) => value is null ? null : Seen(value, type) ?? throw new InvalidCastException();

    /// <summary>A finalizer begins.</summary>
    /// <param name="garbage">Its object.</param>
    /// <returns>True on .NET's own thread: the finalizer must end at once. It is called again on a thread of the interpreter, if there still is one.</returns>
    public static bool Defer(object garbage)
    {
        if (ManagedThread.IsOne)
        {
            return false;
        }

        Finalizers?.Add(garbage);
        return true;
    }

    /// <summary>What nanoCLR throws where .NET throws an exception that nanoFramework has not.</summary>
    /// <remarks>A division by zero, and what does not fit an array, end in a plain Exception; an array of a negative length is out of range.</remarks>
    public static Exception Translate(Exception exception) => exception switch
    {
        OverflowException => new ArgumentOutOfRangeException(),
        ArithmeticException or ArrayTypeMismatchException => new Exception(),
        _ => exception,
    };

    private static bool IsOf(object value, Type type)
    {
        if (type.IsArray)
        {
            return value.GetType() == type;
        }

        return type switch
        {
            _ when value.GetType().Assembly != typeof(object).Assembly => true,
            _ when type == typeof(IComparable) => value is string,
            _ when type == typeof(ICloneable) => value is Array,
            _ when type == typeof(IFormattable) => false,
            _ => true,
        };
    }

    internal static bool IsOwnedBy(Scheduler scheduler) => s_owner == scheduler;

    /// <summary>From now on the hooks drive this scheduler.</summary>
    internal static void Arm(Scheduler scheduler)
    {
        s_owner = scheduler;
        Unlimit();
    }

    internal static void Disarm()
    {
        s_owner = null;
        Finalizers = null;
        Unlimit();
        s_stackUsed = 0;
        s_stackLimit = int.MaxValue;
        HeapHooks.Disarm();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void EndQuantum() => s_owner?.EndMeter();

    private static InstructionMeter* NewMeter()
    {
        var meter = (InstructionMeter*)NativeMemory.AllocZeroed((nuint)sizeof(InstructionMeter));
        meter->Left = long.MaxValue;
        return meter;
    }

    private static void Unlimit()
    {
        s_meter->Left = long.MaxValue;
        s_meter->Withheld = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MakeRoom(int octets) => HeapHooks.Heap?.MakeRoom(octets);
}
