using System.Collections;
using System.Text;

namespace System.Net;

/// <summary>The header fields of a message, in the order in which they came.</summary>
public class WebHeaderCollection
{
    private readonly ArrayList _fields = new ArrayList();
    private readonly bool _isGuarded;
    private readonly bool _isWebSocket;

    public WebHeaderCollection()
    {
    }

    /// <param name="isGuarded">The collection of a message, where only the library sets what frames the message.</param>
    /// <param name="isWebSocket">The message opens a WebSocket, and says so in Connection.</param>
    internal WebHeaderCollection(bool isGuarded, bool isWebSocket = false)
    {
        _isGuarded = isGuarded;
        _isWebSocket = isWebSocket;
    }

    public int Count
    {
        get { return _fields.Count; }
    }

    public string[] AllKeys
    {
        get
        {
            string[] names = new string[_fields.Count];

            for (int i = 0; i < names.Length; i++)
            {
                names[i] = At(i).Name;
            }

            return names;
        }
    }

    public string this[string header]
    {
        get
        {
            Field field = Find(header);
            return field == null ? null : field.Value;
        }
    }

    public static bool IsRestricted(string headerName)
    {
        if (string.IsNullOrEmpty(headerName))
        {
            throw new ArgumentNullException("headerName");
        }

        return FieldRule.Of(FieldText.CheckName(headerName)).IsRestricted;
    }

    public void Add(string name, string value)
    {
        FieldText.CheckName(name);
        ThrowIfRestricted(name);
        Append(name, FieldText.CheckValue(value));
    }

    public void Add(string header)
    {
        if (string.IsNullOrEmpty(header))
        {
            throw new ArgumentNullException();
        }

        int colon = header.IndexOf(':');

        if (colon < 0)
        {
            throw new ArgumentException();
        }

        Add(header.Substring(0, colon), header.Substring(colon + 1));
    }

    public void Set(string name, string value)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentNullException("name");
        }

        FieldText.CheckName(name);
        ThrowIfRestricted(name);
        Replace(name, FieldText.CheckValue(value));
    }

    public void Remove(string name)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentNullException("name");
        }

        ThrowIfRestricted(name);
        Delete(FieldText.CheckName(name));
    }

    public string[] GetValues(string header)
    {
        Field field = Find(header);
        return field == null || string.IsNullOrEmpty(field.Value) ? null : FieldRule.Of(header).Values(field.Value);
    }

    public byte[] ToByteArray()
    {
        return Encoding.UTF8.GetBytes(ToString());
    }

    public override string ToString()
    {
        string text = string.Empty;

        for (int i = 0; i < _fields.Count; i++)
        {
            text += At(i).Name + ": " + At(i).Value + "\r\n";
        }

        return text + "\r\n";
    }

    /// <summary>Puts a value behind those that are there; not guarded and not looked at.</summary>
    internal void Append(string name, string value)
    {
        Field field = Find(name);

        if (field == null)
        {
            _fields.Add(new Field(name, value));
        }
        else
        {
            field.Value += "," + value;
        }
    }

    /// <summary>The same, and throws for what may not stand in a field.</summary>
    internal void AppendChecked(string name, string value)
    {
        Append(FieldText.CheckName(name), FieldText.CheckValue(value));
    }

    /// <summary>Sets a field. It moves to the end.</summary>
    internal void Replace(string name, string value)
    {
        Delete(name);
        _fields.Add(new Field(name, value));
    }

    /// <summary>The same for a value of the firmware's; null and nothing take the field out.</summary>
    internal void ReplaceOrDelete(string name, string value)
    {
        if (string.IsNullOrEmpty(value))
        {
            Delete(name);
        }
        else
        {
            Replace(name, FieldText.CheckValue(value));
        }
    }

    internal void Delete(string name)
    {
        Field field = Find(name);

        if (field != null)
        {
            _fields.Remove(field);
        }
    }

    /// <summary>Adds all fields of another collection.</summary>
    internal void AppendAll(WebHeaderCollection other)
    {
        for (int i = 0; i < other._fields.Count; i++)
        {
            Append(other.At(i).Name, other.At(i).Value);
        }
    }

    private Field At(int index)
    {
        return (Field)_fields[index];
    }

    private Field Find(string name)
    {
        string lower = name.ToLower();

        for (int i = 0; i < _fields.Count; i++)
        {
            if (At(i).LowerName == lower)
            {
                return At(i);
            }
        }

        return null;
    }

    private void ThrowIfRestricted(string name)
    {
        bool isAllowed = !_isGuarded || (_isWebSocket && name == HttpKnownHeaderNames.Connection);

        if (!isAllowed && FieldRule.Of(name).IsRestricted)
        {
            throw new ArgumentException("Cannot update restricted header: " + name);
        }
    }
}
