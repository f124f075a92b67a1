using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace NanoNet.Contracts.Tests;

/// <summary>Compiles small programs as the firmware build does: against the contracts, without .NET.</summary>
internal static class FirmwareCompiler
{
    private static readonly string[] s_libraries =
    [
        "mscorlib", "System.Math", "nanoFramework.System.Text", "nanoFramework.Runtime.Events", "nanoFramework.Runtime.Native",
        "nanoFramework.System.Collections", "System.Threading", "System.IO.Streams", "System.Net", "System.Net.Http",
    ];

    private static readonly Dictionary<string, MetadataReference> s_references =
        s_libraries.ToDictionary(static name => name, static name => (MetadataReference)MetadataReference.CreateFromFile(Path.Combine(Repository.References, name + ".dll")));

    /// <summary>Compiles one file; the assembly holds its symbols.</summary>
    /// <param name="path">What the symbols call it.</param>
    /// <param name="source">Its text.</param>
    /// <param name="without">Libraries to leave out.</param>
    /// <param name="isDebug">Whether DEBUG is defined.</param>
    /// <param name="library">Another assembly; null makes an app without.</param>
    /// <param name="kind">What to make.</param>
    public static Compiled Compile(
        string path, string source, IReadOnlyCollection<string>? without = null, bool isDebug = true, byte[]? library = null, OutputKind kind = OutputKind.ConsoleApplication)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp13, preprocessorSymbols: isDebug ? ["DEBUG"] : []);
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), options, path);
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [tree],
            s_references.Where(pair => without?.Contains(pair.Key) != true).Select(static pair => pair.Value)
                .Concat(library is null ? [] : [MetadataReference.CreateFromImage(library)]),
            new CSharpCompilationOptions(kind, allowUnsafe: true, deterministic: true, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        var codes = result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.Id).ToList();
        var warnings = result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Warning).Select(static d => d.Id).ToList();
        return new Compiled(codes, warnings, result.Success ? image.ToArray() : []);
    }

    /// <summary>What came of it.</summary>
    /// <param name="Errors">Codes of the errors, in the order of the source.</param>
    /// <param name="Warnings">Codes of the warnings.</param>
    /// <param name="Image">The assembly; empty after an error.</param>
    internal sealed record Compiled(IReadOnlyList<string> Errors, IReadOnlyList<string> Warnings, byte[] Image);
}
