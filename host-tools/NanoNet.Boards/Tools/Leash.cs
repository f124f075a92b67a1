using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace NanoNet.Boards;

/// <summary>Lets a program end with this one, and all that it started, also where this one is killed and can do nothing any more.</summary>
/// <remarks>A shell waits at a pipe that only this process holds. It is not the kernel's signal (PR_SET_PDEATHSIG), which the program's own children do not get.</remarks>
internal static class Leash
{
    private const int NoSuchFile = 2;
    private const int NotPermitted = 13;

    // An end of the pipe without a line before it: nobody is there any more. A program that has ended is nobody's to kill, as its number may be another's.
    private const string Script = "exec 3<&0; { read -r _ <&3 || kill -9 -$$ || kill -9 $$; } >/dev/null 2>&1 & exec \"$@\" </dev/null 3<&-";

    /// <summary>Puts it on a program that is to be started. Not on Windows, where the program goes on by itself.</summary>
    /// <exception cref="Win32Exception">There is no such program.</exception>
    public static void PutOn(ProcessStartInfo start)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // The shell's own complaint would come in the program's name.
        // A path is of this process's folder, not of the one that the program starts in.
        var program = start.FileName.Contains('/', StringComparison.Ordinal) ? Path.GetFullPath(start.FileName) : SearchPath.Find(start.FileName);

        if (!File.Exists(program))
        {
            throw new Win32Exception(NoSuchFile);
        }

        if ((File.GetUnixFileMode(program) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) == 0)
        {
            throw new Win32Exception(NotPermitted);
        }

        // A group of its own, so that what it starts goes with it; where there is no setsid (macOS) it goes alone.
        string[] words = ["--wait", "/bin/sh", "-c", Script, "sh", program, .. start.ArgumentList];
        var setsid = SearchPath.Find("setsid");
        start.FileName = setsid ?? words[1];
        start.ArgumentList.Clear();

        foreach (var word in words.Skip(setsid is null ? 2 : 0))
        {
            start.ArgumentList.Add(word);
        }
    }

    /// <summary>Takes it off a program that has come to its end.</summary>
    public static void TakeOff(Process process)
    {
        try
        {
            process.StandardInput.WriteLine();
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Whoever waited there was ended with the program.
        }
    }
}
