namespace System.Text;

public abstract class Encoding
{
    private static readonly UTF8Encoding s_utf8 = new();

    protected Encoding()
    {
    }

    public static Encoding UTF8 => s_utf8;

    public virtual byte[] GetBytes(string s) => throw new NotImplementedException();

    public virtual int GetBytes(string s, int charIndex, int charCount, byte[] bytes, int byteIndex) => throw new NotImplementedException();

    public virtual char[] GetChars(byte[] bytes) => throw new NotImplementedException();

    public virtual char[] GetChars(byte[] bytes, int byteIndex, int byteCount) => throw new NotImplementedException();

    public abstract Decoder GetDecoder();

    public virtual string GetString(byte[] bytes, int index, int count) => new(GetChars(bytes, index, count));
}
