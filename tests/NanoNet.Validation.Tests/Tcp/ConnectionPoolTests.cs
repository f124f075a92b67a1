using System;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests.Tcp;

public class ConnectionPoolTests
{
    private static readonly TcpEndpoint s_client = new(new IPv4Address(0x0A00_0001), 1000);
    private static readonly TcpEndpoint s_server = new(new IPv4Address(0x0A00_0002), 80);

    [Fact]
    public void Begin_after_return_takes_the_same_object_and_leaves_nothing_of_before()
    {
        var together = Together();
        var pool = new ConnectionPool(together);
        var used = pool.Begin(1, s_server, s_client);
        Soil(used);
        used.Forget();
        pool.Return(used);

        var again = pool.Begin(7, s_client, s_server);

        Assert.Same(used, again);
        Assert.Equal(Describe(new TcpConnection(7, s_client, s_server, together)), Describe(again));
    }

    [Fact]
    public void Begin_without_return_takes_another_object()
    {
        var pool = new ConnectionPool(Together());

        Assert.NotSame(pool.Begin(1, s_client, s_server), pool.Begin(2, s_client, s_server));
    }

    [Fact]
    public void GiveEvidence_to_one_that_has_none_gives_it_clean()
    {
        var together = Together();
        var ended = new TcpConnection(1, s_client, s_server, together);
        var next = new TcpConnection(2, s_client, s_server, together);
        ended.Evidence.Violate(new Violation(Fact.TcpDataAfterFin, 1));
        var given = ended.Evidence;
        ended.Forget();

        ended.GiveEvidence(next);

        Assert.Same(given, next.Evidence);
        Assert.Empty(next.Evidence.Violations);
        Assert.True(next.Evidence.Facts.IsEmpty);
    }

    [Fact]
    public void GiveEvidence_to_one_that_has_its_own_leaves_that()
    {
        var together = Together();
        var ended = new TcpConnection(1, s_client, s_server, together);
        var next = new TcpConnection(2, s_client, s_server, together);
        ended.Evidence.Violate(new Violation(Fact.TcpDataAfterFin, 1));
        next.Evidence.Violate(new Violation(Fact.TcpFinMoved, 2));
        ended.Forget();

        ended.GiveEvidence(next);

        Assert.Equal(Fact.TcpFinMoved, Assert.Single(next.Evidence.Violations).Fact);
    }

    /// <summary>Gives every field that is no reference another value than it has at first.</summary>
    private static void Soil(TcpConnection connection)
    {
        foreach (var field in Fields().Where(field => field.FieldType.IsValueType))
        {
            if (field.FieldType == typeof(TcpEndPair))
            {
                SoilEnd(ref connection.Ends[0]);
                SoilEnd(ref connection.Ends[1]);
            }
            else
            {
                field.SetValue(connection, Soiled(field.FieldType));
            }
        }
    }

    private static void SoilEnd(ref TcpEnd end)
    {
        end.Progress = (TcpEndProgress)Soiled(typeof(TcpEndProgress));
        end.Notes = (EndNotes)Soiled(typeof(EndNotes));
        end.State = TcpState.Closed;
        end.Mss = 1;
        end.Syns = 1;
        end.History = new EndHistory();
        end.Tally = new SegmentTally();
        end.Holes = new SequenceHoles();
    }

    private static object Soiled(Type type)
    {
        var value = RuntimeHelpers.GetUninitializedObject(type);

        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (field.FieldType == typeof(bool))
            {
                field.SetValue(value, true);
            }
            else if (field.FieldType.IsPrimitive)
            {
                field.SetValue(value, Convert.ChangeType(1, field.FieldType, null));
            }
            else if (field.FieldType.IsValueType && !field.FieldType.IsEnum && Nullable.GetUnderlyingType(field.FieldType) is null)
            {
                field.SetValue(value, Soiled(field.FieldType));
            }
        }

        return value;
    }

    private static string Describe(TcpConnection connection) =>
        string.Join('\n', Fields().Select(field => $"{field.Name} {Describe(field.GetValue(connection))}"));

    private static string Describe(object? value)
    {
        if (value is null || value.GetType() is { IsValueType: false } or { IsPrimitive: true } or { IsEnum: true })
        {
            return $"{value}";
        }

        if (value is TcpEndPair pair)
        {
            return Describe(pair[0]) + Describe(pair[1]);
        }

        var fields = value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        return $"({string.Join(' ', fields.Select(field => $"{field.Name} {Describe(field.GetValue(value))}"))})";
    }

    private static FieldInfo[] Fields() => typeof(TcpConnection).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    private static TrackedTogether Together()
    {
        var options = new JudgeOptions();
        var turn = new FrameTurn();
        return new TrackedTogether(
            options, new MemoryBudget(0), new TlsContext(options, new TlsKeyLog(), new TlsMemory(), turn), new WebSocketKeys([], turn), new Subjects(null));
    }
}
