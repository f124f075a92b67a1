using System.Collections.Generic;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NanoNet.Contracts.Il;

namespace NanoNet.Contracts.Checking;

/// <summary>Finds a method whose code names a type or member. Made only when there is something to report: it reads all code.</summary>
internal sealed class TokenUsers
{
    private readonly Dictionary<EntityHandle, string> _users = [];
    private readonly Dictionary<EntityHandle, EntityHandle> _parents = [];

    public TokenUsers(PEReader file, MetadataReader reader)
    {
        foreach (var handle in reader.MemberReferences)
        {
            _parents.TryAdd(reader.GetMemberReference(handle).Parent, handle);
        }

        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);

            if (method.RelativeVirtualAddress == 0)
            {
                continue;
            }

            var name = TypeNames.Of(reader, method.GetDeclaringType()) + "." + reader.GetString(method.Name);

            foreach (var instruction in IlReader.Read(file.GetMethodBody(method.RelativeVirtualAddress)))
            {
                if (!instruction.Operand.IsNil)
                {
                    _users.TryAdd(instruction.Operand, name);
                }
            }
        }
    }

    /// <summary>Full name of the first method that names it, or names a member of it; null if no code does.</summary>
    public string? FirstUserOf(EntityHandle handle)
    {
        if (_users.TryGetValue(handle, out var user))
        {
            return user;
        }

        return _parents.TryGetValue(handle, out var member) && _users.TryGetValue(member, out user) ? user : null;
    }
}
