using System;
using System.Collections.Generic;
using System.IO;
using NanoNet.Contracts.Api;
using NanoNet.Contracts.Il;

string? contracts = null;
(string From, string To)? pathMap = null;
var own = new List<string>();
var files = new List<string>();

for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--contracts" when i + 1 < args.Length:
            contracts = args[++i];
            break;
        case "--library" when i + 1 < args.Length:
            own.Add(args[++i]);
            break;
        case "--path-map" when i + 1 < args.Length && args[i + 1].Split('=', 2) is [var from, var to]:
            pathMap = (from, to);
            i++;
            break;
        default:
            files.Add(args[i]);
            break;
    }
}

if (contracts is null || files.Count == 0)
{
    Console.Error.WriteLine("usage: NanoNet.IlCheck --contracts <folder of listings> [--library <name>]... [--path-map <from>=<to>] <assembly>...");
    return 4;
}

try
{
    var check = new IlCheck(IlCheck.All(FirmwareLibraries.Load(contracts, own)));
    var failed = false;

    foreach (var file in files)
    {
        foreach (var problem in check.InspectFile(file, pathMap))
        {
            failed |= problem.IsError;
            Console.WriteLine(problem);
        }
    }

    return failed ? 1 : 0;
}
catch (Exception e) when (e is IOException or BadImageFormatException or ApiFormatException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"{files[0]}: error NN1000: {e.Message}");
    return 3;
}
