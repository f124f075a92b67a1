namespace nanoFramework.TestFramework;

/// <summary>For the launcher of tests.</summary>
public static class Helper
{
    /// <summary>A test that has rows of data runs for these, and not once more for itself.</summary>
    public static object[] RemoveTestMethodIfDataRowExists(object[] attribs)
    {
        int tests = Count(attribs, typeof(TestMethodAttribute).FullName);

        if (tests == 0 || Count(attribs, typeof(DataRowAttribute).FullName) == 0)
        {
            return attribs;
        }

        object[] rest = new object[attribs.Length - tests];
        int length = 0;

        for (int i = 0; i < attribs.Length; i++)
        {
            if (attribs[i].GetType().FullName != typeof(TestMethodAttribute).FullName)
            {
                rest[length] = attribs[i];
                length++;
            }
        }

        return rest;
    }

    private static int Count(object[] attributes, string name)
    {
        int count = 0;

        for (int i = 0; i < attributes.Length; i++)
        {
            count += attributes[i].GetType().FullName == name ? 1 : 0;
        }

        return count;
    }
}
