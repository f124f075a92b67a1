extern alias host;

using Host = host::System.GC;

namespace System;

public static class GC
{
    public static void SuppressFinalize(object obj) => Host.SuppressFinalize(obj);

    public static void ReRegisterForFinalize(object obj) => Host.ReRegisterForFinalize(obj);
}
