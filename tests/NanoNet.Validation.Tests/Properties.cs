using FsCheck;

namespace NanoNet.Validation.Tests;

/// <summary>Checks a property on random values; silent unless it fails, and then with the seed.</summary>
internal static class Properties
{
    public static void Hold(Property property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true), property);
}
