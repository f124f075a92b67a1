extern alias host;

using System;
using System.Collections;
using System.Collections.Generic;
using System.Reflection;
using System.Text;
using Utf8 = host::System.Text.Encoding;

namespace NanoNet.Runtime;

/// <summary>What objects take on nanoCLR's heap, which is made of blocks of 12 octets: one for the object, one for each field.</summary>
internal static class ObjectSizes
{
    /// <summary>Size of a heap block.</summary>
    public const int Block = 12;

    /// <summary>What a thread takes that does nothing: itself, its first frame, its place among those that wait.</summary>
    public const int Thread = 880;

    private const int ArrayHead = 20;
    private const int Delegate = 3 * Block;

    // The message, what caused it, the stack trace and the result code.
    private const int ExceptionFields = 4;

    private static readonly Dictionary<Type, bool> s_finalized = [];

    // Types of the runtime whose fields are not those of the interpreter's. What they hold besides is in a HeapBlock.
    private static readonly Dictionary<Type, int> s_sizes = new()
    {
        [typeof(StringBuilder)] = 6 * Block,
        [typeof(ArrayList)] = 4 * Block,
        [typeof(Hashtable)] = 5 * Block,
        [typeof(Queue)] = 5 * Block,
        [typeof(Stack)] = 4 * Block,
    };

    /// <summary>The size of an object; 0 if it is none of the firmware's.</summary>
    public static int Of(object made) => made switch
    {
        string text => OfString(Utf8.UTF8.GetByteCount(text)),
        Array array => array.Rank == 1 ? OfArray(array.GetType().GetElementType()!, array.Length) : 0,
        MulticastDelegate { HasSingleTarget: false } combined => (2 * Block) + (combined.GetInvocationList().Length * Block),
        MulticastDelegate => Delegate,
        _ => OfType(made.GetType()),
    };

    /// <summary>Whether something runs when nothing refers to the object any more.</summary>
    public static bool HasFinalizer(object made)
    {
        if (made is string or Array or Delegate)
        {
            return false;
        }

        var type = made.GetType();

        if (!s_finalized.TryGetValue(type, out var has))
        {
            has = type.GetMethod("Finalize", BindingFlags.Instance | BindingFlags.NonPublic, Type.EmptyTypes)?.DeclaringType != typeof(object);
            s_finalized.Add(type, has);
        }

        return has;
    }

    /// <param name="octets">Its text in UTF-8.</param>
    public static int OfString(int octets) => Round(Block + octets + 1);

    /// <summary>An array of references, or of values of at most 8 octets.</summary>
    public static long OfArray(int elementOctets, long length) => Round(ArrayHead + (elementOctets * length));

    /// <summary>What an element takes in the array itself.</summary>
    public static int ElementOf(Type element) => Type.GetTypeCode(element) switch
    {
        TypeCode.Boolean or TypeCode.Byte or TypeCode.SByte => 1,
        TypeCode.Char or TypeCode.Int16 or TypeCode.UInt16 => 2,
        TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Single => 4,
        TypeCode.Int64 or TypeCode.UInt64 or TypeCode.Double or TypeCode.DateTime => 8,
        _ => element == typeof(TimeSpan) ? 8 : Block,
    };

    private static int OfArray(Type element, int length)
    {
        var size = OfArray(ElementOf(element), length);

        // Structs are objects of their own, which the array refers to.
        if (element.IsValueType && ElementOf(element) == Block)
        {
            size += (long)length * OfType(element);
        }

        return (int)Math.Min(size, int.MaxValue);
    }

    private static int OfType(Type type)
    {
        if (!s_sizes.TryGetValue(type, out var size))
        {
            size = Measure(type);
            s_sizes.Add(type, size);
        }

        return size;
    }

    private static int Measure(Type type)
    {
        if (type.IsPrimitive || type.IsEnum || type == typeof(DateTime) || type == typeof(TimeSpan))
        {
            return 2 * Block;
        }

        var blocks = 1;
        var structs = 0;
        var level = type;

        for (; level is not null && level.Assembly != typeof(object).Assembly; level = level.BaseType)
        {
            foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                blocks++;
                structs += OfStruct(field);
            }
        }

        // What is .NET's alone (a Type, a CultureInfo) is no object of the heap.
        return type == level && type != typeof(object) && !typeof(Exception).IsAssignableFrom(type)
            ? 0
            : ((blocks + (typeof(Exception).IsAssignableFrom(type) ? ExceptionFields : 0)) * Block) + structs;
    }

    // A struct in a field is an object of its own, which the field refers to.
    private static int OfStruct(FieldInfo field)
    {
        try
        {
            return field.FieldType.IsValueType && ElementOf(field.FieldType) == Block ? OfType(field.FieldType) : 0;
        }
        catch (TypeLoadException)
        {
            // A class that the board lacks and that only this field mentions.
            return 0;
        }
    }

    private static int Round(int octets) => (int)Round((long)octets);

    private static long Round(long octets) => (octets + Block - 1) / Block * Block;
}
