using System.Net;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Tests.Rooms;

public sealed class LettingPeopleInAndOut(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Whoever_is_added_finds_the_room_and_reads_their_lanes()
    {
        var room = await RoomAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await host.As("u-olu").Look(room)).Status);

        var added = await host.As("u-priya").Ask($"{room}/participants", Ask.For(new { person = "u-olu" }));

        Assert.Equal(HttpStatusCode.Created, added.Status);
        Assert.Equal(["Internal"], (await host.As("u-olu").Look(room)).Body.GetProperty("lanes").GetProperty("read").EnumerateArray().Select(it => it.GetString()));
    }

    [Theory]
    [InlineData("u-priya", "c-dana", null, HttpStatusCode.UnprocessableEntity, "ThisContactBelongsToAnotherClient")]
    [InlineData("u-priya", "u-nobody", null, HttpStatusCode.UnprocessableEntity, "NobodyByThatName")]
    [InlineData("u-priya", "u-noor", "Privileged", HttpStatusCode.UnprocessableEntity, "OnlyCounselOpensThePrivilegedLane")]
    [InlineData("u-priya", "u-olu", "Executive", HttpStatusCode.UnprocessableEntity, "TheirRoleDoesNotReadThat")]
    [InlineData("u-priya", "u-olu", "Secret", HttpStatusCode.UnprocessableEntity, "NoSuchLane")]
    [InlineData("u-mira", "u-olu", null, HttpStatusCode.Forbidden, "NotAllowed")]
    [InlineData("c-ruth", "c-peter", null, HttpStatusCode.Forbidden, "NotAllowed")]
    [InlineData("c-dana", "c-dana", null, HttpStatusCode.NotFound, "RoomNotFound")]
    [InlineData("u-ada", "u-ada", null, HttpStatusCode.NotFound, "RoomNotFound")]
    public async Task Not_everybody_may_be_let_in_and_not_by_everybody(string by, string who, string? lane, HttpStatusCode status, string refusal)
    {
        var room = await RoomAsync();

        var refused = await host.As(by).Ask($"{room}/participants", Ask.For(new { person = who, lanes = lane is null ? null : new[] { lane } }));

        Assert.Equal((status, refusal), (refused.Status, refused.Refusal));
    }

    [Fact]
    public async Task Removing_takes_the_live_view_and_the_room_away_at_once()
    {
        var room = await RoomAsync();
        var key = room["/api/rooms/".Length..];
        await using var ruth = await host.HubAs("c-ruth");
        await using var priya = await host.HubAs("u-priya");
        await ruth.Join(key);
        await priya.Join(key);

        var removed = await host.As("u-priya").Ask($"{room}/participants/c-ruth/remove", Ask.For(new { reason = "Left Aldermoor." }));
        await priya.Send(key, "Client", "Nobody of theirs reads this.");
        await priya.UntilRead("Nobody of theirs reads this.");

        Assert.Equal(HttpStatusCode.OK, removed.Status);
        Assert.Equal(key, await ruth.Removed());
        Assert.DoesNotContain("Nobody of theirs reads this.", ruth.Texts);
        Assert.DoesNotContain("Left Aldermoor.", string.Join(' ', ruth.Events), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.As("c-ruth").Look($"{room}/timeline")).Status);
        await Assert.ThrowsAsync<HubException>(() => ruth.Send(key, "Client", "Still here?"));
    }

    [Fact]
    public async Task The_owner_cannot_be_removed_and_cannot_leave()
    {
        var room = await RoomAsync();

        var removed = await host.As("u-rachel").Ask($"{room}/participants/u-priya/remove", Ask.For(new { reason = "Vacation." }));
        var left = await host.As("u-priya").Ask($"{room}/participants/leave", Ask.For());

        Assert.Equal(["TheOwnerCannotLeave", "TheOwnerCannotLeave"], [removed.Refusal, left.Refusal]);
    }

    [Fact]
    public async Task An_executive_joins_and_leaves_again()
    {
        var room = await RoomAsync();

        var joined = await host.As("u-helen").Ask($"{room}/participants/join", Ask.For());
        var seats = (await host.As("u-priya").Look(room)).Body.GetProperty("participants").EnumerateArray().ToList();
        var left = await host.As("u-helen").Ask($"{room}/participants/leave", Ask.For());

        Assert.Equal("Observer", seats.Single(it => it.GetProperty("name").GetString() == "Helen Strand").GetProperty("seat").GetString());
        Assert.Equal(("participant.joined", "participant.left"), (joined.Text("kind"), left.Text("kind")));
    }

    private async Task<string> RoomAsync() => $"/api/rooms/{await host.OpenRoomAsync()}";
}
