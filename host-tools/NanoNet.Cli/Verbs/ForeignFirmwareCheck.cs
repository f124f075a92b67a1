using System;
using System.IO;
using System.Linq;
using NanoNet.Contracts.Checking;
using NanoNet.Contracts.Il;

namespace NanoNet.Cli.Verbs;

/// <summary>What <c>check</c> says of an app, before <c>run</c> starts it.</summary>
internal static class ForeignFirmwareCheck
{
    /// <summary>Says what the app's board would do otherwise than .NET, and does not let pass what it would refuse.</summary>
    /// <exception cref="UserException">A board would refuse the app or crash on it.</exception>
    public static void Run(Checkout checkout, string app)
    {
        try
        {
            var contracts = Directory.EnumerateFiles(checkout.Api, "*.txt").Select(static listing => Path.GetFileNameWithoutExtension(listing)).ToHashSet();
            var files = FirmwareFiles.Of(app, contracts.Contains);
            var check = new IlCheck(IlCheck.All(FirmwareLibraries.Load(checkout.Api, files.Skip(1).Select(static file => Path.GetFileNameWithoutExtension(file)))));
            var problems = files.SelectMany(file => check.InspectFile(file)).ToList();
            problems.ForEach(static problem => Console.Error.WriteLine(problem));

            if (problems.Count(static problem => problem.IsError) is > 0 and var errors)
            {
                throw new UserException(ExitCode.ChecksFailed, $"a board would refuse {app} or crash on it: {errors} {(errors == 1 ? "error" : "errors")}");
            }
        }
        catch (BadImageFormatException e)
        {
            throw new UserException(ExitCode.Usage, e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException(ExitCode.Usage, e.Message, e);
        }
    }
}
