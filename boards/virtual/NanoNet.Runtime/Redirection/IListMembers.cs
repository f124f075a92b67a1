using System;
using System.Collections;

namespace NanoNet.Runtime.Redirection;

/// <summary>Elements of an array by its interface: nanoFramework's convert no numbers, and there is no exception of its own for what does not fit.</summary>
[Redirects("System.Collections.IList")]
public static class IListMembers
{
    public static void set_Item(IList self, int index, object? value)
    {
        if (self is Array array && (uint)index < (uint)array.Length)
        {
            var element = array.GetType().GetElementType()!;

            if (value is null && element.IsValueType)
            {
                throw new NullReferenceException();
            }

            if (value is not null && !element.IsInstanceOfType(value))
            {
                throw new Exception();
            }
        }

        self[index] = value;
    }
}
