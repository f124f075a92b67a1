using System;

namespace nanoFramework.TestFramework;

/// <content>Equality.</content>
public sealed partial class Assert
{
    public static void AreEqual(bool expected, bool actual, string message = "")
    {
        if (!Equals(expected, actual))
        {
            FailEqual(expected, actual, message);
        }
    }

    public static void AreEqual(byte expected, byte actual, string message = "")
    {
        if (!Equals(expected, actual))
        {
            FailEqual(expected, actual, message);
        }
    }

    public static void AreEqual(char expected, char actual, string message = "")
    {
        if (!Equals(expected, actual))
        {
            FailEqual(expected, actual, message);
        }
    }

    public static void AreEqual(DateTime expected, DateTime actual, string message = "")
    {
        if (!Equals(expected, actual))
        {
            FailEqual(expected, actual, message);
        }
    }

    public static void AreEqual(double expected, double actual, string message = "")
    {
        if (!Equals(expected, actual))
        {
            FailEqual(expected, actual, message);
        }
    }

    public static void AreEqual(short expected, short actual, string message = "")
    {
        if (!Equals(expected, actual))
        {
            FailEqual(expected, actual, message);
        }
    }

    public static void AreEqual(int expected, int actual, string message = "")
    {
        if (!Equals(expected, actual))
        {
            FailEqual(expected, actual, message);
        }
    }

    public static void AreEqual(long expected, long actual, string message = "")
    {
        if (!Equals(expected, actual))
        {
            FailEqual(expected, actual, message);
        }
    }

    public static void AreEqual(object expected, object actual, string message = "")
    {
        if (!Equals(expected, actual))
        {
            FailEqual(expected, actual, message);
        }
    }

    public static void AreEqual(sbyte expected, sbyte actual, string message = "")
    {
        if (!Equals(expected, actual))
        {
            FailEqual(expected, actual, message);
        }
    }

    public static void AreEqual(float expected, float actual, string message = "")
    {
        if (!Equals(expected, actual))
        {
            FailEqual(expected, actual, message);
        }
    }

    public static void AreEqual(string expected, string actual, string message = "")
    {
        if (string.Compare(expected, actual) != 0)
        {
            FailEqual(expected, actual, message);
        }
    }

    public static void AreEqual(ushort expected, ushort actual, string message = "")
    {
        if (!Equals(expected, actual))
        {
            FailEqual(expected, actual, message);
        }
    }

    public static void AreEqual(uint expected, uint actual, string message = "")
    {
        if (!Equals(expected, actual))
        {
            FailEqual(expected, actual, message);
        }
    }

    public static void AreEqual(ulong expected, ulong actual, string message = "")
    {
        if (!Equals(expected, actual))
        {
            FailEqual(expected, actual, message);
        }
    }

    private static void FailEqual(object expected, object actual, string message)
    {
        Fail("Assert.AreEqual", "Expected:<" + Text(expected) + ">. Actual:<" + Text(actual) + ">. " + (message == null ? string.Empty : Text(message)));
    }
}
