using System;
using System.IO;
using NanoNet.Contracts.Api;
using NanoNet.Contracts.Builds;
using NanoNet.Contracts.Generator;

return args switch
{
    ["ref", var api, var output] => Run(() => ReferenceVerb.Run(api, output)),
    ["forward", var api, var dotNetTypes, var output] => Run(() => ForwardVerb.Run(api, dotNetTypes, output)),
    ["unsupported", var api, var forwarders, var runtime, var libraries, var output] =>
        Run(() => UnsupportedVerb.Run(api, forwarders, runtime, libraries, output)),
    ["build-info", var root, var sources, var version, var name, var output] =>
        Run(() => BuildInfoVerb.Run(root, sources, version, name, output)),
    ["device-build", var output, .. var files] when files.Length > 0 => Run(() => DeviceBuild.Of(files).Write(output)),
    _ => Usage(),
};

static int Run(Action verb)
{
    try
    {
        verb();
        return 0;
    }
    catch (Exception e) when (e is ApiFormatException or IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine("contracts: error NN0001: " + e.Message);
        return 3;
    }
}

static int Usage()
{
    Console.Error.WriteLine("""
        usage: NanoNet.Contracts.Generator ref <folder of listings> <output folder>
               NanoNet.Contracts.Generator forward <folder of listings> <list of .NET's types> <output folder>
               NanoNet.Contracts.Generator unsupported <folder of listings> <folder of forwarders> <NanoNet.Runtime.dll> <folder of libraries> <output file>
               NanoNet.Contracts.Generator build-info <firmware folder> <list of sources> <version> <namespace> <output file>
               NanoNet.Contracts.Generator device-build <output file> <assembly>...
        """);
    return 4;
}
