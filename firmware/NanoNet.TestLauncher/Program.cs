using System;
using System.Reflection;
using System.Threading;

namespace NanoNet.TestLauncher
{
    /// <summary>Runs the tests of the assembly NFUnitTest and says of each how it ended, as nanoFramework's own launcher does.</summary>
    public static class Program
    {
        private const string Tests = "NFUnitTest";

        /// <summary>Entry point.</summary>
        public static void Main()
        {
            // Whoever follows a real board's console may have come in the middle, and lets it start anew.
            Console.WriteLine("Tests begin");
            Type[] types = Assembly.Load(Tests).GetTypes();
            TestRun run = new TestRun();

            for (int i = 0; i < types.Length; i++)
            {
                run.Run(types[i]);
            }

            Console.WriteLine("Tests ended");
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
