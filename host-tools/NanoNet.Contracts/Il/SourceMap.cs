using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace NanoNet.Contracts.Il;

/// <summary>Finds source lines in portable symbols, which lie beside the assembly or within it.</summary>
internal sealed class SourceMap : IDisposable
{
    // Portable PDB format: the documents of a type that no method's code leads to.
    private static readonly Guid s_typeDefinitionDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly MetadataReaderProvider? _provider;
    private readonly MetadataReader? _symbols;
    private readonly (string From, string To)? _pathMap;

    public SourceMap(PEReader file, string path, (string From, string To)? pathMap)
    {
        _pathMap = pathMap;
        var symbols = Path.ChangeExtension(path, ".pdb");
        _provider = File.Exists(symbols)
            ? MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(File.ReadAllBytes(symbols)))
            : Embedded(file);
        _symbols = _provider?.GetMetadataReader();
    }

    /// <summary>The statement that the code at the offset belongs to; null without symbols.</summary>
    public SourceLocation? Of(MethodDefinitionHandle method, int offset)
    {
        if (_symbols is null || method.IsNil)
        {
            return null;
        }

        SequencePoint? best = null;

        foreach (var point in _symbols.GetMethodDebugInformation(method).GetSequencePoints())
        {
            // The first visible one stands for code before it too.
            if (!point.IsHidden && (point.Offset <= offset || best is null))
            {
                best = point;
            }
        }

        return best is { } found ? new SourceLocation(NameOf(found.Document), found.StartLine, found.StartColumn) : null;
    }

    /// <summary>Source files of a type: those of its methods' code, and what the symbols say of a type without any.</summary>
    public IReadOnlyList<string> FilesOf(TypeDefinitionHandle type, IEnumerable<MethodDefinitionHandle> methods)
    {
        if (_symbols is null)
        {
            return [];
        }

        var documents = methods.Select(method => _symbols.GetMethodDebugInformation(method).Document).Where(static document => !document.IsNil).ToList();

        foreach (var handle in _symbols.GetCustomDebugInformation(type))
        {
            var information = _symbols.GetCustomDebugInformation(handle);

            if (_symbols.GetGuid(information.Kind) == s_typeDefinitionDocuments)
            {
                var rows = _symbols.GetBlobReader(information.Value);

                while (rows.RemainingBytes > 0)
                {
                    documents.Add(MetadataTokens.DocumentHandle(rows.ReadCompressedInteger()));
                }
            }
        }

        return [.. documents.Distinct().Select(NameOf)];
    }

    public void Dispose() => _provider?.Dispose();

    private static MetadataReaderProvider? Embedded(PEReader file)
    {
        foreach (var entry in file.ReadDebugDirectory())
        {
            if (entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb)
            {
                return file.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
            }
        }

        return null;
    }

    private string NameOf(DocumentHandle document)
    {
        var name = _symbols!.GetString(_symbols.GetDocument(document).Name);
        return _pathMap is { } map && name.StartsWith(map.From, StringComparison.Ordinal) ? map.To + name[map.From.Length..] : name;
    }
}
