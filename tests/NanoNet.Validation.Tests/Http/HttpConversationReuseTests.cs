using System;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests.Http;

public class HttpConversationReuseTests
{
    // Room that stays is nothing of before.
    private static readonly string[] s_rooms = ["_all", "_targets", "_line"];

    [Fact]
    public void Begin_after_another_conversation_takes_the_same_object_and_leaves_nothing_of_before()
    {
        var connection = Connection();
        var used = connection.BeginHttp(client: 1, isLater: true);
        Soil(used);
        connection.Http = used;
        connection.Forget();

        var again = connection.BeginHttp(client: 0, isLater: false);

        Assert.Same(used, again);
        Assert.Equal(Describe(new HttpConversation(connection, client: 0)), Describe(again));
    }

    [Fact]
    public void Outcome_of_a_conversation_stays_when_it_is_begun_again()
    {
        var connection = Connection();
        var used = connection.BeginHttp(client: 0, isLater: false);
        Read(used, "GET /one HTTP/1.1\r\nHost: a\r\n\r\n"u8);
        connection.Http = used;
        var outcome = used.Outcome;
        connection.Forget();

        Read(connection.BeginHttp(client: 0, isLater: false), "GET /two HTTP/1.1\r\nHost: a\r\n\r\n"u8);

        Assert.Equal("/one", Assert.Single(outcome.ToRecords()).Target);
    }

    [Fact]
    public void Conversation_of_many_requests_leaves_no_room()
    {
        const int Requests = 1000;

        var connection = Connection();
        var used = connection.BeginHttp(client: 0, isLater: false);

        for (var i = 0; i < Requests; i++)
        {
            Read(used, "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"u8);
        }

        connection.Http = used;
        Assert.Equal(Requests, used.Outcome.ToRecords().Count);
        connection.Forget();
        var again = connection.BeginHttp(client: 0, isLater: false);

        var exchanges = Field(typeof(HttpConversation), "_exchanges").GetValue(again)!;
        Assert.Null(Field(typeof(HttpExchanges), "_all").GetValue(exchanges));
        Assert.Null(Field(typeof(HttpExchanges), "_targets").GetValue(exchanges));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Conversation_that_is_over_goes_to_the_next_connection_where_nobody_asks_for_its_record(int recorded, bool goes)
    {
        var together = Together(new JudgeOptions { RecordedConnections = recorded });
        var connection = Connection(together);
        var over = connection.BeginHttp(client: 0, isLater: false);
        connection.Http = over;
        connection.IsHttpOver = true;

        connection.LetHttpGo();

        Assert.Equal(goes, connection.Http is null);
        Assert.Equal(goes, Connection(together).BeginHttp(client: 0, isLater: false) == over);
    }

    private static void Read(HttpConversation conversation, ReadOnlySpan<byte> octets) => conversation.ReaderOf(isClient: true).Read(octets, 1, 1);

    /// <summary>Gives every field another value than it has at first.</summary>
    private static void Soil(HttpConversation conversation)
    {
        Read(conversation, "GET / HTTP/1.1\r\nHost: a\r\n\r\n"u8);

        foreach (var field in Fields(typeof(HttpConversation)))
        {
            if (field.FieldType == typeof(HttpMessageReader))
            {
                SoilFields(field.GetValue(conversation)!);
            }
            else if (field.FieldType.IsValueType && field.FieldType != typeof(HttpExchanges) && field.FieldType != typeof(HttpEvidence))
            {
                field.SetValue(conversation, Soiled(field.FieldType));
            }
        }
    }

    private static void SoilFields(object value)
    {
        foreach (var field in Fields(value.GetType()).Where(field => field.FieldType.IsValueType && !field.Name.Contains("isRequest", StringComparison.Ordinal)))
        {
            field.SetValue(value, Soiled(field.FieldType));
        }
    }

    private static object Soiled(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.ToObject(type, 1);
        }

        if (type.IsPrimitive)
        {
            return Convert.ChangeType(1, type, null);
        }

        var value = RuntimeHelpers.GetUninitializedObject(type);
        SoilFields(value);
        return value;
    }

    private static string Describe(object? value)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } or { IsArray: true })
        {
            return $"{value}";
        }

        if (value is TcpConnection)
        {
            return "connection";
        }

        var fields = Fields(value.GetType()).Where(field => !s_rooms.Contains(field.Name) && !IsBack(value, field));
        return $"({string.Join(' ', fields.Select(field => $"{field.Name} {Describe(field.GetValue(value))}"))})";
    }

    // Readers know their conversation, and streams their readers.
    private static bool IsBack(object value, FieldInfo field) =>
        field.FieldType == typeof(HttpConversation) || (value is StreamPair or StreamAssembler && field.FieldType == typeof(IStreamReader));

    private static FieldInfo Field(Type type, string name) => type.GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static FieldInfo[] Fields(Type type) => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    private static TcpConnection Connection() => Connection(Together(new JudgeOptions()));

    private static TcpConnection Connection(TrackedTogether together) =>
        new(1, new TcpEndpoint(new IPv4Address(0x0A00_0001), 1000), new TcpEndpoint(new IPv4Address(0x0A00_0002), 80), together);

    private static TrackedTogether Together(JudgeOptions options)
    {
        var turn = new FrameTurn();
        return new TrackedTogether(
            options, new MemoryBudget(0), new TlsContext(options, new TlsKeyLog(), new TlsMemory(), turn), new WebSocketKeys([], turn), new Subjects(null));
    }
}
