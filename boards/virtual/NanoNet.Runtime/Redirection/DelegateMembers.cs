using System;
using System.Linq;

namespace NanoNet.Runtime.Redirection;

/// <summary>Members of Delegate that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.Delegate")]
public static class DelegateMembers
{
    /// <summary>Takes each method of the second, one by one, where the first has it first; .NET looks for the whole list, from the end.</summary>
    public static Delegate? Remove(Delegate? source, Delegate? value)
    {
        if (source is null || value is null)
        {
            return source;
        }

        var left = source.GetInvocationList().ToList();

        foreach (var method in value.GetInvocationList())
        {
            var place = left.FindIndex(method.Equals);

            if (place >= 0)
            {
                left.RemoveAt(place);
            }
        }

        return Delegate.Combine([.. left]);
    }
}
