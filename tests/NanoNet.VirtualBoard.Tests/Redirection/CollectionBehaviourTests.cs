using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Arrays, lists and tables as the real interpreter showed them, where .NET's own answer otherwise.</summary>
[Collection(InstrumentedCollection.Name)]
public sealed class CollectionBehaviourTests
{
    // A line each: what comes out, or the name of the exception.
    private const string Members = """
        delegate object Action();
        static void Try(Action action) { try { Say(action() ?? "null"); } catch (Exception e) { Say(e.GetType().Name); } }
        static string All(IEnumerable items) { string s = ""; foreach (object o in items) s += o + ","; return s; }
        static string Keys(Hashtable table) { return All(table.Keys); }
        public class Key { int _v; public Key(int v) { _v = v; } public override bool Equals(object o) { return o is Key && ((Key)o)._v == _v; } public override int GetHashCode() { return _v; } }
        struct Pair { public int A; public Pair(int a) { A = a; } }
        static object Found(object key, object other) { Hashtable t = new Hashtable(); t[key] = "found"; return t[other]; }
        """;

    [Theory]
    [InlineData("Array.BinarySearch(new int[] { 1, 2 }, 2, null)", "InvalidOperationException")]
    [InlineData("Array.BinarySearch(new string[] { \"a\", \"b\" }, \"b\", null)", "1")]
    [InlineData("Array.IndexOf(new byte[] { 1, 10 }, 10)", "1")]
    [InlineData("Array.IndexOf(new int[3], 1, 9)", "ArgumentOutOfRangeException")]
    [InlineData("Array.IndexOf(new int[3], \"x\")", "-1")]
    [InlineData("Array.IndexOf(null, 1)", "NullReferenceException")]
    [InlineData("((Func)(() => { Array.Copy(new int[1], new long[1], 1); return 0; }))()", "InvalidCastException")]
    [InlineData("((Func)(() => { Array.Copy(new int[1], new int[3], 2); return 0; }))()", "ArgumentOutOfRangeException")]
    [InlineData("((Func)(() => { Array.Copy(new int[1], 9, new int[3], 9, 0); return 0; }))()", "0")]
    [InlineData("((Func)(() => { object[] o = new string[1]; o[0] = 1; return 0; }))()", "Exception")]
    [InlineData("new ArrayList().Capacity", "4")]
    [InlineData("((Func)(() => { ArrayList l = new ArrayList(); for (int i = 0; i < 5; i++) l.Add(i); return l.Capacity; }))()", "6")]
    [InlineData("new ArrayList().GetEnumerator().Current", "IndexOutOfRangeException")]
    [InlineData("((Func)(() => { Queue q = new Queue(); q.Enqueue(1); q.CopyTo(new object[0], 0); return 0; }))()", "ArgumentException")]
    [InlineData("((Func)(() => { Stack s = new Stack(); s.Push(1); s.CopyTo(new object[0], 0); return 0; }))()", "ArgumentOutOfRangeException")]
    public void Array_or_list_answers_as_the_interpreter_does(string expression, string expected) => AssertPrints(expression, expected);

    [Theory]
    [InlineData("Found(1, 1)", "found")]
    [InlineData("Found(\"k\", \"k\")", "found")]
    [InlineData("Found(1, 1L)", "null")]
    [InlineData("Found(DayOfWeek.Friday, DayOfWeek.Friday)", "found")]
    [InlineData("Found(new Key(1), new Key(1))", "null")]
    [InlineData("Found(new Pair(1), new Pair(1))", "null")]
    [InlineData("new Hashtable().Contains(null)", "NullReferenceException")]
    [InlineData("new Hashtable()[null]", "ArgumentNullException")]
    [InlineData("new Hashtable(10, 5f).Count", "ArgumentOutOfRangeException")]
    [InlineData("new Hashtable(20000).Count", "NotSupportedException")]
    [InlineData("((Func)(() => { Hashtable t = new Hashtable(); for (int i = 5; i > 0; i--) t[i] = i; return Keys(t); }))()", "5,4,3,2,1,")]
    [InlineData("((Func)(() => { Hashtable t = new Hashtable(); t[\"one\"] = 1; t[\"two\"] = 2; t[\"three\"] = 3; t[\"four\"] = 4; return Keys(t); }))()", "three,four,one,two,")]
    [InlineData("((Func)(() => { Hashtable t = new Hashtable(); t[1] = 1; foreach (DictionaryEntry e in t) t[2] = 2; return 0; }))()", "InvalidOperationException")]
    public void Hashtable_answers_as_the_interpreter_does(string expression, string expected) => AssertPrints(expression, expected);

    [Theory]
    [InlineData("new StringBuilder().MaxCapacity", "32767")]
    [InlineData("new StringBuilder().Append('x', 40000).Length", "ArgumentOutOfRangeException")]
    [InlineData("new StringBuilder(\"ab\").Insert(-1, \"x\", 1)", "NullReferenceException")]
    [InlineData("new StringBuilder(\"ab\").Replace(\"\", \"x\")", "ArgumentOutOfRangeException")]
    [InlineData("((Func)(() => { StringBuilder b = new StringBuilder(\"ab\"); b.Length = 4; return b.ToString().Length; }))()", "2")]
    [InlineData("new StringBuilder().Append(1e20).Append(0.1f)", "1E+200.1")]
    public void StringBuilder_answers_as_the_interpreter_does(string expression, string expected) => AssertPrints(expression, expected);

    [Theory]
    [InlineData("Convert.FromBase64String(\"AQI\").Length", "Exception")]
    [InlineData("Convert.FromBase64String(\"AQ ID\").Length", "Exception")]
    [InlineData("Convert.FromBase64String(\"AQID\\r\\nAQ==\").Length", "4")]
    [InlineData("Convert.FromBase64String(null).Length", "NullReferenceException")]
    [InlineData("Convert.ToBase64String(new byte[57], Base64FormattingOptions.InsertLineBreaks).Length", "78")]
    [InlineData("Convert.ToInt32(\"FFFFFFFF\", 16)", "-1")]
    [InlineData("Convert.ToInt32(\"1FFFFFFFF\", 16)", "ArgumentOutOfRangeException")]
    [InlineData("Convert.ToSByte(\"80\", 16)", "-128")]
    [InlineData("Convert.ToInt64(\"FFFFFFFFFFFFFFFF\", 16)", "ArgumentOutOfRangeException")]
    [InlineData("Convert.ToDateTime(null)", "ArgumentNullException")]
    [InlineData("BitConverter.ToInt32(new byte[4], 1)", "ArgumentException")]
    [InlineData("Encoding.UTF8.GetBytes(null).Length", "NullReferenceException")]
    [InlineData("new Guid(\"0123456789abcdef0123456789abcdef\")", "ArgumentException")]
    [InlineData("new Guid(\"{01234567-89ab-cdef-0123-456789abcdef}\")", "01234567-89ab-cdef-0123-456789abcdef")]
    [InlineData("((Func)(() => { Guid g; return Guid.TryParseGuidWithDashes(\"01234567-89ab-cdef-0123-456789abcdeg\", out g) + \" \" + g; }))()", "False 01234567-89ab-cdef-0000-000000000000")]
    [InlineData("new Guid(\"01234567-89ab-cdef-0123-456789abcdef\").CompareTo(Guid.Empty)", "19088743")]
    [InlineData("Math.Abs(int.MinValue)", "-2147483648")]
    [InlineData("Math.Sign(double.NaN)", "0")]
    [InlineData("((Func)(() => { char[] c = new char[4]; int b; int n; bool f; Encoding.UTF8.GetDecoder().Convert(new byte[] { 0x61, 0xc3 }, 0, 2, c, 0, 4, false, out b, out n, out f); return b + \" \" + n + \" \" + f + \" \" + (int)c[3]; }))()", "1 4 False 65533")]
    public void Conversion_answers_as_the_interpreter_does(string expression, string expected) => AssertPrints(expression, expected);

    [Fact]
    public void Instances_of_Random_share_one_generator()
    {
        const string Program = "Random a = new Random(7); Random b = new Random(7); bool same = true; for (int i = 0; i < 50; i++) same &= a.Next(1000) == b.Next(1000); Say(same);";
        Assert.Equal(["False"], InstrumentedRun.Lines(Program));
    }

    private static void AssertPrints(string expression, string expected) =>
        Assert.Equal([expected], InstrumentedRun.Lines($"Try(() => {expression});", Members.Replace("delegate object Action();", "delegate object Action(); delegate object Func();")));
}
