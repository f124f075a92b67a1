using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>What is followed stands in the order in which it was said.</summary>
public class FollowedStreamTests
{
    [Fact]
    public void Hole_that_is_never_filled_stands_before_what_the_other_end_said_later()
    {
        var scene = Followed();
        scene.Client("PA", 1, 1, "one");
        scene.Client("PA", 7, 1, "three");
        scene.Server("PA", 1, 4, "later");

        Assert.Equal(["> one", "> 3 missing", "> three", "< later"], Said(scene));
    }

    [Fact]
    public void Hole_stands_where_what_follows_it_came()
    {
        var scene = Followed();
        scene.Client("PA", 1, 1, "one");
        scene.Server("PA", 1, 4, "between");
        scene.Client("PA", 7, 8, "three");
        scene.Server("PA", 8, 4, "after");

        Assert.Equal(["> one", "< between", "> 3 missing", "> three", "< after"], Said(scene));
    }

    [Fact]
    public void Octets_that_come_late_stand_where_they_came_and_what_follows_them_behind()
    {
        var scene = Followed();
        scene.Client("PA", 4, 1, "two");
        scene.Server("PA", 1, 1, "between");
        scene.Client("PA", 1, 1, "one");
        scene.Server("PA", 8, 7, "after");

        Assert.Equal(["< between", "> one", "> two", "< after"], Said(scene));
    }

    private static Scene Followed() => new Scene { Options = new JudgeOptions { FollowedConnection = 0 } }.Open();

    private static string[] Said(Scene scene) =>
    [
        .. scene.Judge().Connections.Single().Stream.Select(static piece =>
            (piece.FromClient ? "> " : "< ") + (piece.Missing > 0 ? $"{piece.Missing} missing" : System.Text.Encoding.ASCII.GetString([.. piece.Octets]))),
    ];
}
