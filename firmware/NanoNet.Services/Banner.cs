using System;

namespace NanoNet.Services
{
    /// <summary>The first line on the console: which firmware this is.</summary>
    public static class Banner
    {
        public static void Print(string name, string version, string buildId)
        {
            Console.WriteLine("NanoNet " + name + " " + version + " build " + buildId);
        }
    }
}
