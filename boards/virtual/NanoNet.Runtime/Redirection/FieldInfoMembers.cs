using System;
using System.Reflection;

namespace NanoNet.Runtime.Redirection;

/// <summary>Members of FieldInfo, which convert nothing.</summary>
[Redirects("System.Reflection.FieldInfo")]
public static class FieldInfoMembers
{
    public static object? GetValue(FieldInfo self, object? obj)
    {
        CheckTarget(self, obj);
        return self.GetValue(obj);
    }

    public static void SetValue(FieldInfo self, object? obj, object? value)
    {
        CheckTarget(self, obj);

        if (value is null ? self.FieldType.IsValueType : self.FieldType != value.GetType() && !self.FieldType.IsInstanceOfType(value))
        {
            throw new Exception();
        }

        self.SetValue(obj, value);
    }

    private static void CheckTarget(FieldInfo field, object? target)
    {
        if (!field.IsStatic)
        {
            MethodBaseMembers.CheckTarget(target, field);
        }
    }
}
