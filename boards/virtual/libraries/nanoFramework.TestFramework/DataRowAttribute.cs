using System;

namespace nanoFramework.TestFramework;

/// <summary>Arguments for a test; the test runs once for each.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class DataRowAttribute : Attribute
{
    private readonly object[] _parameters;

    public DataRowAttribute(params object[] methodParameters)
    {
        if (methodParameters == null)
        {
            throw new ArgumentNullException("methodParameters can not be null");
        }

        if (methodParameters.Length == 0)
        {
            throw new ArgumentException("methodParameters can not be empty");
        }

        _parameters = methodParameters;
    }

    public object[] MethodParameters
    {
        get { return _parameters; }
    }
}
