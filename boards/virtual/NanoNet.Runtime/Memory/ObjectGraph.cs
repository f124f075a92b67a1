using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.Loader;

namespace NanoNet.Runtime;

/// <summary>What objects of the firmware refer to.</summary>
internal static class ObjectGraph
{
    private const BindingFlags OwnFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Adds all that an object leads to; the object itself only if something leads back.</summary>
    public static void AddReferents(object root, HashSet<object> found)
    {
        var open = new Stack<object>([root]);

        while (open.TryPop(out var next))
        {
            foreach (var referent in Referents(next))
            {
                if (found.Add(referent))
                {
                    open.Push(referent);
                }
            }
        }
    }

    private static IEnumerable<object> Referents(object from)
    {
        switch (from)
        {
            case Delegate method:
                foreach (var one in method.GetInvocationList())
                {
                    if (one.Target is { } target)
                    {
                        yield return target;
                    }
                }

                break;
            case Array array when !array.GetType().GetElementType()!.IsPrimitive:
                foreach (var element in array)
                {
                    if (element is not null)
                    {
                        yield return element;
                    }
                }

                break;
            default:
                for (var type = from.GetType(); type is not null && IsFirmwares(type); type = type.BaseType)
                {
                    foreach (var field in type.GetFields(OwnFields))
                    {
                        if (!field.FieldType.IsPrimitive && !field.FieldType.IsPointer && field.GetValue(from) is { } value)
                        {
                            yield return value;
                        }
                    }
                }

                break;
        }
    }

    // And the collections' that firmware keeps its objects in.
    private static bool IsFirmwares(Type type) => type.Assembly == typeof(ObjectGraph).Assembly
        ? type.Namespace == "System.Collections"
        : AssemblyLoadContext.GetLoadContext(type.Assembly) != AssemblyLoadContext.Default;
}
