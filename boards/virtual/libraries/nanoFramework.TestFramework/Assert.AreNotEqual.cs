using System;

namespace nanoFramework.TestFramework;

/// <content>Equality, and that there is none.</content>
public sealed partial class Assert
{
    public static void AreNotEqual(bool notExpected, bool actual, string message = "")
    {
        if (Equals(notExpected, actual))
        {
            FailNotEqual(notExpected, actual, message);
        }
    }

    public static void AreNotEqual(byte notExpected, byte actual, string message = "")
    {
        if (Equals(notExpected, actual))
        {
            FailNotEqual(notExpected, actual, message);
        }
    }

    public static void AreNotEqual(char notExpected, char actual, string message = "")
    {
        if (Equals(notExpected, actual))
        {
            FailNotEqual(notExpected, actual, message);
        }
    }

    public static void AreNotEqual(DateTime notExpected, DateTime actual, string message = "")
    {
        if (Equals(notExpected, actual))
        {
            FailNotEqual(notExpected, actual, message);
        }
    }

    public static void AreNotEqual(double notExpected, double actual, string message = "")
    {
        if (Equals(notExpected, actual))
        {
            FailNotEqual(notExpected, actual, message);
        }
    }

    public static void AreNotEqual(short notExpected, short actual, string message = "")
    {
        if (Equals(notExpected, actual))
        {
            FailNotEqual(notExpected, actual, message);
        }
    }

    public static void AreNotEqual(int notExpected, int actual, string message = "")
    {
        if (Equals(notExpected, actual))
        {
            FailNotEqual(notExpected, actual, message);
        }
    }

    public static void AreNotEqual(long notExpected, long actual, string message = "")
    {
        if (Equals(notExpected, actual))
        {
            FailNotEqual(notExpected, actual, message);
        }
    }

    public static void AreNotEqual(object notExpected, object actual, string message = "")
    {
        if (Equals(notExpected, actual))
        {
            FailNotEqual(notExpected, actual, message);
        }
    }

    public static void AreNotEqual(sbyte notExpected, sbyte actual, string message = "")
    {
        if (Equals(notExpected, actual))
        {
            FailNotEqual(notExpected, actual, message);
        }
    }

    public static void AreNotEqual(float notExpected, float actual, string message = "")
    {
        if (Equals(notExpected, actual))
        {
            FailNotEqual(notExpected, actual, message);
        }
    }

    public static void AreNotEqual(string notExpected, string actual, string message = "")
    {
        if (string.Compare(notExpected, actual) == 0)
        {
            FailNotEqual(notExpected, actual, message);
        }
    }

    public static void AreNotEqual(ushort notExpected, ushort actual, string message = "")
    {
        if (Equals(notExpected, actual))
        {
            FailNotEqual(notExpected, actual, message);
        }
    }

    public static void AreNotEqual(uint notExpected, uint actual, string message = "")
    {
        if (Equals(notExpected, actual))
        {
            FailNotEqual(notExpected, actual, message);
        }
    }

    public static void AreNotEqual(ulong notExpected, ulong actual, string message = "")
    {
        if (Equals(notExpected, actual))
        {
            FailNotEqual(notExpected, actual, message);
        }
    }

    private static void FailNotEqual(object notExpected, object actual, string message)
    {
        Fail("Assert.AreNotEqual", "Expected any value except:<" + Text(notExpected) + ">. Actual:<" + Text(actual) + ">. " + (message == null ? string.Empty : Text(message)));
    }
}
