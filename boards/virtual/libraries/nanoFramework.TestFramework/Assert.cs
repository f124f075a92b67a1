using System;
using TestFrameworkShared;

namespace nanoFramework.TestFramework;

/// <summary>Assertions of tests.</summary>
public sealed partial class Assert
{
    public static void AreNotSame(object notExpected, object actual, string message = "")
    {
        if (ReferenceEquals(notExpected, actual))
        {
            Fail("Assert.AreNotSame", Text(message));
        }
    }

    public static void AreSame(object expected, object actual, string message = "")
    {
        if (ReferenceEquals(expected, actual))
        {
            return;
        }

        if (expected is ValueType || actual is ValueType)
        {
            Fail(
                "Assert.AreSame",
                "Do not pass value types to AreSame(). Values converted to Object will never be the same. Consider using AreEqual(). " + Text(message));
        }

        Fail("Assert.AreSame", Text(message));
    }

    public static void Contains(string expected, string value, string message = "")
    {
        FailIfNull(expected, "Assert.Contains", "expected");
        FailIfNull(value, "Assert.Contains", "value");

        if (value.IndexOf(expected) < 0)
        {
            Fail("Assert.Contains", "'" + value + "' does not contain '" + expected + "'. " + Text(message));
        }
    }

    public static void DoesNotContains(string notExpected, string value, string message = "")
    {
        FailIfNull(notExpected, "Assert.DoesNotContains", "notExpected");
        FailIfNull(value, "Assert.DoesNotContains", "value");

        if (value.IndexOf(notExpected) >= 0)
        {
            Fail("Assert.DoesNotContains", "'" + value + "' should not contain '" + notExpected + "'. " + Text(message));
        }
    }

    public static void EndsWith(string expected, string value, string message = "")
    {
        FailIfNull(expected, "Assert.EndsWith", "expected");
        FailIfNull(value, "Assert.EndsWith", "value");

        if (!value.EndsWith(expected))
        {
            Fail("Assert.EndsWith", "'" + value + "' does not end with '" + expected + "'. " + Text(message));
        }
    }

    public static void IsFalse(bool condition, string message = "")
    {
        if (condition)
        {
            Fail("Assert.IsFalse", message);
        }
    }

    public static void IsInstanceOfType(object value, Type expected, string message = "")
    {
        FailIfNull(expected, "Assert.IsInstanceOfType", "expected");
        Type actual = value == null ? null : value.GetType();

        if (actual == null || actual != expected)
        {
            Fail("Assert.IsInstanceOfType", "Expected type:<" + expected + ">. Actual type:<" + Text(actual) + ">. " + Text(message));
        }
    }

    public static void IsNotInstanceOfType(object value, Type notExpected, string message = "")
    {
        FailIfNull(notExpected, "Assert.IsNotInstanceOfType", "notExpected");

        if (value != null && value.GetType() == notExpected)
        {
            Fail("Assert.IsNotInstanceOfType", "Wrong type:<" + notExpected + ">. Actual type:<" + value.GetType() + ">. " + Text(message));
        }
    }

    public static void IsNotNull(object value, string message = "")
    {
        if (value == null)
        {
            Fail("Assert.IsNotNull", message);
        }
    }

    public static void IsNull(object value, string message = "")
    {
        if (value != null)
        {
            Fail("Assert.IsNull", message);
        }
    }

    public static void IsTrue(bool condition, string message = "")
    {
        if (!condition)
        {
            Fail("Assert.IsTrue", message);
        }
    }

    public static void SkipTest(string message = null)
    {
        throw new SkipTestException(message);
    }

    public static void StartsWith(string expected, string value, string message = "")
    {
        FailIfNull(expected, "Assert.StartsWith", "expected");
        FailIfNull(value, "Assert.StartsWith", "value");

        if (!value.StartsWith(expected))
        {
            Fail("Assert.StartsWith", "'" + value + "' does not start with '" + expected + "'. " + Text(message));
        }
    }

    /// <summary>The exception must be of the very type.</summary>
    public static void ThrowsException(Type exception, Action action, string message = "")
    {
        FailIfNull(action, "Assert.ThrowsException", "action");
        FailIfNull(exception, "Assert.ThrowsException", "exception");

        try
        {
            action();
        }
        catch (Exception thrown)
        {
            if (exception != thrown.GetType())
            {
                Fail(
                    "Assert.ThrowsException",
                    "Threw exception " + thrown.GetType().Name + ", but exception " + exception.Name + " was expected. " + Text(message)
                        + "\r\nException Message: " + thrown.Message);
            }

            return;
        }

        Fail("Assert.ThrowsException", "No exception thrown. " + exception.Name + " exception was expected. " + Text(message));
    }

    internal static void FailIfNull(object value, string assertion, string parameter)
    {
        if (value == null)
        {
            Fail(assertion, "The parameter '" + parameter + "' is invalid. The value cannot be null.");
        }
    }

    internal static void Fail(string assertion, string message)
    {
        throw new AssertFailedException(assertion + " failed. " + (string.IsNullOrEmpty(message) ? string.Empty : Text(message)));
    }

    /// <summary>What a value says of itself, with NULs made visible.</summary>
    private static string Text(object value)
    {
        if (value == null)
        {
            return "(null)";
        }

        string text;

        try
        {
            text = value.ToString() ?? "(object)";
        }
        catch (NotImplementedException)
        {
            text = "(object)";
        }

        string visible = string.Empty;

        for (int i = 0; i < text.Length; i++)
        {
            visible += text[i] == '\0' ? "\\0" : text[i].ToString();
        }

        return visible;
    }
}
