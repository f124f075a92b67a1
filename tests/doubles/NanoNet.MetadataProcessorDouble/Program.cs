using System;
using System.Collections.Generic;

namespace NanoNet.MetadataProcessorDouble;

/// <summary>Takes the arguments of nanoFramework's MetadataProcessor, in their order.</summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        var hints = new HashSet<string>();
        var il = string.Empty;

        for (var at = 0; at < arguments.Length; at++)
        {
            switch (arguments[at])
            {
                case "-loadHints":
                    hints.Add(arguments[at + 1]);
                    at += 2;
                    break;
                case "-parse":
                    il = arguments[++at];
                    break;
                case "-compile":
                    Conversion.Run(il, arguments[at + 1], hints);
                    at += 2;
                    break;
                default:
                    Console.Error.WriteLine($"Unknown command line option '{arguments[at]}' ignored.");
                    return 1;
            }
        }

        return 0;
    }
}
