using System.Collections;

namespace nanoFramework.TestFramework;

/// <summary>Assertions about collections.</summary>
public sealed class CollectionAssert
{
    public static void AreEqual(ICollection expected, ICollection actual, string message = "")
    {
        string reason = string.Empty;

        if (!Same(expected, actual, ref reason))
        {
            Assert.Fail("CollectionAssert.AreEqual", message + "(" + reason + ")");
        }
    }

    public static void AreNotEqual(ICollection notExpected, ICollection actual, string message = "")
    {
        string reason = string.Empty;

        if (Same(notExpected, actual, ref reason))
        {
            Assert.Fail("CollectionAssert.AreNotEqual", message + "(" + reason + ")");
        }
    }

    public static void Empty(ICollection collection, string message = "")
    {
        Assert.FailIfNull(collection, "CollectionAssert.Empty", "collection");

        if (collection.Count != 0)
        {
            Assert.Fail("CollectionAssert.Empty", message);
        }
    }

    public static void NotEmpty(ICollection collection, string message = "")
    {
        Assert.FailIfNull(collection, "CollectionAssert.NotEmpty", "collection");

        if (collection.Count == 0)
        {
            Assert.Fail("CollectionAssert.NotEmpty", message);
        }
    }

    private static bool Same(ICollection expected, ICollection actual, ref string reason)
    {
        if (expected == actual)
        {
            reason = "Both collection references point to the same collection object. ";
            return true;
        }

        if (expected == null || actual == null)
        {
            return false;
        }

        if (expected.Count != actual.Count)
        {
            reason = "Different number of elements.";
            return false;
        }

        IEnumerator first = expected.GetEnumerator();
        IEnumerator second = actual.GetEnumerator();

        for (int i = 0; first.MoveNext() && second.MoveNext(); i++)
        {
            if (!Equals(first.Current, second.Current))
            {
                reason = "Element at index " + i.ToString() + " do not match. Expected:<" + first.Current + ">. Actual:<" + second.Current + ">.";
                return false;
            }
        }

        reason = "Both collection contain same elements.";
        return true;
    }
}
