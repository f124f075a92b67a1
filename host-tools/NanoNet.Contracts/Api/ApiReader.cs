using System;
using System.Collections.Generic;
using System.IO;

namespace NanoNet.Contracts.Api;

/// <summary>Reads a listing: one file an assembly, one line a member. <c>firmware/contracts/README.md</c> has the format.</summary>
public sealed class ApiReader
{
    private readonly string _path;
    private readonly Dictionary<string, ApiMember> _members = new(StringComparer.Ordinal);
    private readonly List<(int Line, string Id, string Declaration)> _rest = [];
    private ApiAssembly? _assembly;
    private int _line;

    private ApiReader(string path) => _path = path;

    /// <exception cref="ApiFormatException">The text is not a listing.</exception>
    public static ApiAssembly Read(string path) => new ApiReader(path).Read(File.ReadAllLines(path));

    /// <param name="lines">The listing.</param>
    /// <param name="path">What error messages call it.</param>
    /// <exception cref="ApiFormatException">The text is not a listing.</exception>
    public static ApiAssembly Read(IReadOnlyList<string> lines, string path) => new ApiReader(path).Read(lines);

    private ApiAssembly Read(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            _line = i + 1;
            var line = lines[i];

            if (line.StartsWith("# assembly ", StringComparison.Ordinal))
            {
                _assembly = Header(line);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var bar = line.IndexOf(" | ", StringComparison.Ordinal);

                if (bar < 3 || line[1] != ':' || _assembly is null)
                {
                    throw Fail("a line is 'documentation id | declaration', after a header line '# assembly ...'");
                }

                // Types first: a member's line names its type, and "T" sorts last.
                var entry = (_line, line[..bar], line[(bar + 3)..]);

                if (entry.Item2[0] == 'T' && !entry.Item3.StartsWith('[') && !IsDetail(entry.Item3))
                {
                    AddType(entry.Item2, entry.Item3);
                }
                else
                {
                    _rest.Add(entry);
                }
            }
        }

        if (_assembly is null)
        {
            throw Fail("no header line '# assembly ...'");
        }

        foreach (var (number, id, declaration) in _rest)
        {
            _line = number;

            try
            {
                AddMember(id, declaration);
            }
            catch (Exception e) when (e is FormatException or IndexOutOfRangeException or ArgumentException)
            {
                throw Fail("cannot read the declaration '" + declaration + "'");
            }
        }

        _assembly.LinkNestedTypes();
        return _assembly;
    }

    private static bool IsDetail(string declaration) =>
        declaration.StartsWith("private instance fields: ", StringComparison.Ordinal) ||
        declaration.StartsWith("implements explicitly: ", StringComparison.Ordinal);

    private ApiAssembly Header(string line)
    {
        // # assembly mscorlib 1.17.11.0; native part 100.5.0.24; package nanoFramework.CoreLibrary 1.17.11
        var parts = line["# assembly ".Length..].Split("; ");
        var identity = parts[0].Split(' ');

        if (parts.Length != 3 || identity.Length != 2 || !Version.TryParse(identity[1], out var version))
        {
            throw Fail("a header is '# assembly <name> <version>; native part <version>; package <id> <version>'");
        }

        var native = Version.TryParse(parts[1]["native part ".Length..], out var nativeVersion) && nativeVersion != new Version(0, 0, 0, 0)
            ? nativeVersion
            : null;
        return new ApiAssembly(identity[0], version, native, parts[2]["package ".Length..]);
    }

    private void AddType(string id, string declaration)
    {
        var text = new DeclarationText(declaration);
        var modifiers = text.Modifiers();
        var kind = text.Kind();
        var bases = text.Bases();
        var type = new ApiType(id[2..], modifiers, kind, bases);

        foreach (var attribute in text.Attributes())
        {
            // The listing repeats those with arguments, in full, at its end.
            if (attribute.Name == "Flags")
            {
                type.Add(attribute);
            }
        }

        _members[id] = type;
        _assembly!.Add(type);
    }

    private void AddMember(string id, string declaration)
    {
        if (declaration[0] == '[' || IsDetail(declaration))
        {
            AddDetail(id, declaration);
            return;
        }

        var (typeName, name, idParameters) = DocumentationId.Split(id);
        var type = _assembly!.Find(typeName) ?? throw Fail("no type '" + typeName + "' in this listing");
        var text = new DeclarationText(declaration);
        var modifiers = text.Modifiers();

        switch (id[0])
        {
            case 'F':
                var fieldType = text.TypeName();
                var field = new ApiField(id, name, modifiers, fieldType, text.Constant());
                type.Add(field);
                _members[id] = field;
                break;
            case 'M':
                var parameters = text.Parameters();
                var method = new ApiMethod(id, name, modifiers, parameters, text.ReturnType());
                AddMarkers(method, text);
                type.Add(method);
                _members[id] = method;
                break;
            case 'P':
                var propertyType = text.TypeName();
                var (hasGetter, hasSetter) = text.Accessors();
                var indexes = new List<ApiParameter>();

                foreach (var index in idParameters)
                {
                    // The listing does not say what the library calls it.
                    indexes.Add(new ApiParameter(index, "index", ApiPassing.Value, null));
                }

                var property = new ApiProperty(id, name, modifiers, indexes, propertyType, hasGetter, hasSetter);
                type.Add(property);
                _members[id] = property;
                break;
            case 'E':
                text.Skip("event ");
                var added = new ApiEvent(id, name, modifiers, text.TypeName());
                type.Add(added);
                _members[id] = added;
                break;
            default:
                throw Fail("a documentation id begins with T, F, M, P or E");
        }
    }

    private static void AddMarkers(ApiMethod method, DeclarationText text)
    {
        foreach (var attribute in text.Attributes())
        {
            if (attribute.Name == "Obsolete")
            {
                method.Add(attribute);
            }
        }
    }

    private void AddDetail(string id, string declaration)
    {
        // IsReadOnly on an accessor: the property is what is listed, and only defensive copies depend on it.
        if (!_members.TryGetValue(id, out var member))
        {
            if (id.Contains(".get_", StringComparison.Ordinal))
            {
                return;
            }

            throw Fail("no line declares '" + id + "'");
        }

        var text = new DeclarationText(declaration);

        if (declaration[0] == '[')
        {
            foreach (var attribute in text.Attributes())
            {
                AddOrReplace(member, attribute);
            }
        }
        else if (member is ApiType type)
        {
            var list = declaration[(declaration.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(", ");
            var areFields = declaration.StartsWith("private", StringComparison.Ordinal);

            foreach (var item in list)
            {
                if (areFields)
                {
                    type.AddPrivateField(item);
                }
                else
                {
                    type.AddExplicitImplementation(item);
                }
            }
        }
    }

    private static void AddOrReplace(ApiMember member, ApiAttribute attribute)
    {
        // A line's own mark has no arguments; the detail at the end of the listing has them.
        member.Remove(attribute.Name);
        member.Add(attribute);
    }

    private ApiFormatException Fail(string reason) => new($"{_path}({_line}): {reason}");
}
