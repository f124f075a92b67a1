using System;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Apps as somebody else compiles them: with a plain compiler, against nanoFramework's API, in a folder outside the checkout.</summary>
internal static class ForeignFirmware
{
    /// <param name="folder">Where the assembly goes.</param>
    /// <param name="name">Its name.</param>
    /// <param name="source">All of it.</param>
    /// <param name="libraries">Paths of other assemblies that it uses.</param>
    /// <returns>Its path: .exe if it has a Main.</returns>
    public static string Compile(string folder, string name, string source, params string[] libraries)
    {
        var isApp = source.Contains("void Main()", StringComparison.Ordinal);
        var path = Path.Combine(folder, name + (isApp ? ".exe" : ".dll"));
        var contracts = Directory.GetFiles(Path.Combine(TestCheckout.Artifacts, "contracts", "ref"), "*.dll");
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8))],
            contracts.Concat(libraries).Select(static library => MetadataReference.CreateFromFile(library)),
            new CSharpCompilationOptions(isApp ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        var result = compilation.Emit(path);
        return result.Success ? path : throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics));
    }
}
