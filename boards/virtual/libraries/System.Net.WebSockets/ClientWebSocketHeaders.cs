using System.Collections;

namespace System.Net.WebSockets;

public class ClientWebSocketHeaders
{
    private readonly Hashtable _fields = new Hashtable();

    public int Count
    {
        get { return _fields.Count; }
    }

    public string[] Keys
    {
        get { return TextsOf(_fields.Keys); }
    }

    public string[] Values
    {
        get { return TextsOf(_fields.Values); }
    }

    public string this[string key]
    {
        get { return _fields[key] as string; }
        set { _fields[key] = value; }
    }

    public void Remove(string value)
    {
        _fields.Remove(value);
    }

    private static string[] TextsOf(ICollection objects)
    {
        string[] texts = new string[objects.Count];
        int index = 0;

        foreach (object each in objects)
        {
            texts[index++] = each as string;
        }

        return texts;
    }
}
