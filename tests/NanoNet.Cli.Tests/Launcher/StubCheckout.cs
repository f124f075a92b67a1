using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;

namespace NanoNet.Cli.Tests.Launcher;

/// <summary>A small checkout around the real launcher, with a <c>dotnet</c> of its own that "builds" a script and counts.</summary>
public sealed class StubCheckout : IDisposable
{
    private const string Sdk = """
        #!/bin/sh
        # Stands in for the SDK: "builds" a tool that prints what it was given.
        here=$(dirname "$0")
        case $1 in
            --version) echo 10.0.100; exit 0 ;;
            --list-sdks) echo "10.0.100 [$here]"; exit 0 ;;
        esac
        echo build >> "$here/builds"
        if [ -e "$here/hold" ]; then echo held > "$here/held"; read -r _ < "$here/hold"; fi
        if [ -e "$here/fail" ]; then
            echo "  Compiling"
            echo "$PWD/host-tools/a.cs(3,7): error CS1002: ; expected [$PWD/host-tools/a.csproj]"
            echo "$PWD/host-tools/a.cs(3,7): error CS1002: ; expected [$PWD/host-tools/a.csproj]"
            exit 1
        fi
        for argument in "$@"; do
            case $argument in -p:ToolFolder=*) folder=${argument#*=} ;; esac
        done
        mkdir -p "$folder/nanonet"
        printf '%s\n' '#!/bin/sh' 'echo "root=$NANONET_ROOT"' 'for a in "$@"; do echo "argument=$a"; done' \
            'for n in 0 1 2; do [ -e /proc/$$/fd/$n ] && open="${open:-}$n"; done; [ -z "${TOOL_OPEN:-}" ] || echo "$open" > "$TOOL_OPEN"' 'exit ${TOOL_EXIT:-0}' > "$folder/nanonet/nanonet"
        chmod +x "$folder/nanonet/nanonet"
        echo "$PWD/.artifacts/firmware.exe" > "$folder/files"
        : > "$PWD/.artifacts/firmware.exe"
        """;

    public StubCheckout()
    {
        Parent = Directory.CreateTempSubdirectory("nanonet test ").FullName;
        Root = Path.Combine(Parent, "check out");
        Programs = Path.Combine(Parent, "programs");

        foreach (var folder in (string[])["host-tools", "firmware/app", "boards/virtual/native"])
        {
            Directory.CreateDirectory(Path.Combine(Root, folder));
        }

        Directory.CreateDirectory(Programs);
        ProgramFile.Write(LauncherPath, File.ReadAllText(Path.Combine(TestCheckout.Root, "host-tools", "nanonet")));
        File.WriteAllText(Path.Combine(Root, "global.json"), "{}");
        File.WriteAllText(Path.Combine(Root, "Directory.Build.props"), "<Project />");
        Source("host-tools/a.cs");
        Source("firmware/app/b.cs");
        WriteProgram("dotnet", Sdk);
    }

    public string Parent { get; }

    public string Root { get; }

    /// <summary>Holds the stub <c>dotnet</c>; first on PATH.</summary>
    public string Programs { get; }

    public string LauncherPath => Path.Combine(Root, "host-tools", "nanonet");

    public string Artifacts => Path.Combine(Root, ".artifacts");

    public int Builds => File.Exists(Path.Combine(Programs, "builds")) ? File.ReadLines(Path.Combine(Programs, "builds")).Count() : 0;

    public void Source(string path) => File.WriteAllText(Path.Combine(Root, path), $"// {Guid.NewGuid()}");

    public void WriteProgram(string name, string script) => ProgramFile.Write(Path.Combine(Programs, name), script);

    /// <summary>Tells the stub <c>dotnet</c> something by a file's being there.</summary>
    public void Set(string flag) => File.WriteAllText(Path.Combine(Programs, flag), string.Empty);

    public void Clear(string flag) => File.Delete(Path.Combine(Programs, flag));

    public RunningProcess Start(string? launcher = null, string? folder = null, string? path = null, IReadOnlyDictionary<string, string?>? environment = null, params string[] arguments)
    {
        var variables = new Dictionary<string, string?>
        {
            ["PATH"] = path ?? $"{Programs}:/usr/bin:/bin",
            ["NANONET_ARTIFACTS"] = null,
            ["NANONET_ROOT"] = null,
            ["DOTNET_ROOT"] = null,
        };

        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            variables[name] = value;
        }

        return RunningProcess.Start(launcher ?? LauncherPath, arguments, folder ?? Parent, variables);
    }

    public async Task<ProcessResult> Run(string? launcher = null, string? folder = null, string? path = null, IReadOnlyDictionary<string, string?>? environment = null, params string[] arguments)
    {
        using var process = Start(launcher, folder, path, environment, arguments);
        return await process.End();
    }

    public void Dispose() => Directory.Delete(Parent, recursive: true);
}
