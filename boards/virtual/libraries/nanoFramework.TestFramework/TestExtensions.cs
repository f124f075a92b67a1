using System;

namespace nanoFramework.TestFramework;

/// <summary>Comparing arrays.</summary>
public static class TestExtensions
{
    /// <returns>False also where one of them is null. Elements that are no numbers are equal if they are the same object.</returns>
    public static bool SequenceEqual(this Array a, Array b)
    {
        if (a == null || b == null || a.Length != b.Length)
        {
            return false;
        }

        for (int i = 0; i < a.Length; i++)
        {
            object first = a.GetValue(i);
            object second = b.GetValue(i);

            if (first.GetType() != second.GetType())
            {
                return false;
            }

            if (first is ValueType ? !first.Equals(second) : first != second)
            {
                return false;
            }
        }

        return true;
    }
}
