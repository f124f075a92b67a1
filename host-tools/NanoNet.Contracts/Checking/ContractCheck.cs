using System;
using System.Collections.Generic;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NanoNet.Contracts.Checking;

/// <summary>Says before firmware starts what it refers to and the board does not have.</summary>
public sealed class ContractCheck
{
    private const string NotInLibrary = "is not in that library";

    private readonly ForwarderTable _forwarders;
    private readonly RuntimeSurface _surface;
    private readonly SignatureText _signatures = new(static (name, _) => name);

    public ContractCheck(ForwarderTable forwarders, RuntimeSurface surface)
    {
        _forwarders = forwarders;
        _surface = surface;
    }

    /// <summary>Types and members of nanoFramework's libraries that the firmware refers to and the runtime lacks, each once.</summary>
    /// <param name="firmware">The app and its libraries.</param>
    /// <exception cref="BadImageFormatException">An image is not a .NET assembly.</exception>
    public IReadOnlyList<ContractFinding> FindMissing(IReadOnlyCollection<FirmwareImage> firmware)
    {
        ArgumentNullException.ThrowIfNull(firmware);
        var findings = new List<ContractFinding>();
        using var own = new OwnLibraries(firmware, _surface, _signatures);

        foreach (var image in firmware)
        {
            using var file = new PEReader(image.Bytes);
            var reader = file.GetMetadataReader();
            var missing = new List<(EntityHandle Handle, string Assembly, string Name, string Problem)>();
            AddUnknownAssemblies(reader, own, missing);
            AddMissingTypes(reader, own, missing);
            AddMissingMembers(reader, own, missing);

            if (missing.Count > 0)
            {
                var users = new TokenUsers(file, reader);

                foreach (var (handle, assembly, name, problem) in missing)
                {
                    findings.Add(new ContractFinding(assembly, name, problem, users.FirstUserOf(handle)));
                }
            }
        }

        return findings;
    }

    /// <summary>Libraries with a native half that the board's firmware does not hold, or holds in another version: it would refuse to start.</summary>
    /// <param name="firmware">The app and its libraries.</param>
    /// <param name="nativeHalves">Names and versions of the native halves on the board.</param>
    public IReadOnlyList<ContractFinding> FindMissingNativeHalves(
        IReadOnlyCollection<FirmwareImage> firmware, IReadOnlyDictionary<string, Version> nativeHalves)
    {
        ArgumentNullException.ThrowIfNull(firmware);
        ArgumentNullException.ThrowIfNull(nativeHalves);
        var findings = new List<ContractFinding>();
        var seen = new HashSet<string>(StringComparer.Ordinal);

        foreach (var image in firmware)
        {
            using var file = new PEReader(image.Bytes);
            var reader = file.GetMetadataReader();

            foreach (var handle in reader.AssemblyReferences)
            {
                var name = reader.GetString(reader.GetAssemblyReference(handle).Name);

                if (!seen.Add(name) || _forwarders.NativeVersion(name) is not { } needed)
                {
                    continue;
                }

                if (!nativeHalves.TryGetValue(name, out var present))
                {
                    findings.Add(new ContractFinding(name, name, $"needs its native half {needed}, which the board's firmware does not hold", image.FileName));
                }
                else if (present != needed)
                {
                    findings.Add(new ContractFinding(name, name, $"needs its native half {needed}; the board's firmware holds {present}", image.FileName));
                }
            }
        }

        return findings;
    }

    private void AddUnknownAssemblies(
        MetadataReader reader, OwnLibraries own, List<(EntityHandle Handle, string Assembly, string Name, string Problem)> missing)
    {
        foreach (var handle in reader.AssemblyReferences)
        {
            var name = reader.GetString(reader.GetAssemblyReference(handle).Name);

            if (!_forwarders.IsContract(name) && !own.Has(name))
            {
                missing.Add((handle, name, name, "is neither beside the firmware nor a nanoFramework library of the contracts"));
            }
        }
    }

    private void AddMissingTypes(MetadataReader reader, OwnLibraries own, List<(EntityHandle Handle, string Assembly, string Name, string Problem)> missing)
    {
        foreach (var handle in reader.TypeReferences)
        {
            if (TypeNames.AssemblyOf(reader, handle) is not { } assembly)
            {
                continue;
            }

            var name = TypeNames.Of(reader, handle);

            if (!_forwarders.IsContract(assembly))
            {
                if (own.Has(assembly) && !own.HasType(assembly, name))
                {
                    missing.Add((handle, assembly, name, NotInLibrary));
                }
            }
            else if (_forwarders.AssemblyOf(name) != assembly)
            {
                missing.Add((handle, assembly, name, NotInLibrary));
            }
            else if (!_surface.HasType(name))
            {
                missing.Add((handle, assembly, name, "is not supported by the virtual board"));
            }
        }
    }

    private void AddMissingMembers(MetadataReader reader, OwnLibraries own, List<(EntityHandle Handle, string Assembly, string Name, string Problem)> missing)
    {
        foreach (var handle in reader.MemberReferences)
        {
            var member = reader.GetMemberReference(handle);

            // Members of arrays and of generic types have a type specification for a parent; the CLR makes the former, the IL check refuses the latter.
            if (member.Parent.Kind != HandleKind.TypeReference)
            {
                continue;
            }

            var parent = (TypeReferenceHandle)member.Parent;
            var type = TypeNames.Of(reader, parent);

            if (TypeNames.AssemblyOf(reader, parent) is not { } assembly)
            {
                continue;
            }

            var isContract = _forwarders.IsContract(assembly);

            if (isContract ? !_surface.HasType(type) : !own.HasType(assembly, type))
            {
                continue;
            }

            var name = reader.GetString(member.Name);
            var isField = member.GetKind() == MemberReferenceKind.Field;
            var signature = isField
                ? member.DecodeFieldSignature(_signatures, null)
                : SignatureText.Of(member.DecodeMethodSignature(_signatures, null));
            var isThere = !isContract ? own.HasMember(assembly, type, name, signature, isField)
                : isField ? _surface.HasField(type, name, signature) : _surface.HasMethod(type, name, signature);

            if (!isThere)
            {
                var parameters = isField ? string.Empty : signature[signature.IndexOf('(', StringComparison.Ordinal)..];
                missing.Add((handle, assembly, type + "." + name + parameters, isContract ? "is not supported by the virtual board" : NotInLibrary));
            }
        }
    }
}
