using System.Net;
using Bunit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Pages;

namespace EscalationRoom.Web.Tests.Executive;

public sealed class AskingTheOwner(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Helen_asks_it_waits_for_Priya_and_her_answer_replies_to_it()
    {
        var room = await RoomAsync();
        await using var helen = await RoomOnScreen.Of(host, "u-helen", room);
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        Assert.Contains("You observe.", helen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You observe.", priya.Text, StringComparison.Ordinal);

        await helen.Press("Ask the owner");
        await helen.Fill("#question", "Is any patient data exposed?");
        await SubmitAsync(helen);
        await priya.Until(it => it.Contains("Questions for you", StringComparison.Ordinal) && it.Contains("1 waiting", StringComparison.Ordinal));

        await priya.Press("Answer");
        await priya.Fill("#answer", "No sign of exposure.");
        await SubmitAsync(priya);
        await helen.Until(it => it.Contains("No sign of exposure.", StringComparison.Ordinal) && it.Contains("Priya Raman answered Q1", StringComparison.Ordinal) && !it.Contains("1 waiting", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_outside_the_executive_lane_learns_that_something_was_asked()
    {
        var room = await RoomAsync();
        var asked = await host.As("u-helen").Ask($"/api/rooms/{room.Value}/questions", Ask.For(new { text = "canary-question" }));
        Assert.Equal((HttpStatusCode.Created, "question.asked"), (asked.Status, asked.Text("kind")));
        foreach (var who in (string[])["u-mira", "c-ruth"])
        {
            await using var page = await RoomOnScreen.Of(host, who, room);
            Assert.DoesNotContain("canary-question", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Questions for", page.Text, StringComparison.Ordinal);
            Assert.Empty((await host.As(who).Look($"/api/rooms/{room.Value}/questions")).List("questions"));
            Assert.Equal("NotAllowed", (await host.As(who).Ask($"/api/rooms/{room.Value}/questions", Ask.For(new { text = "Me too." }))).Refusal);
        }

        Assert.Single((await host.As("u-priya").Look($"/api/rooms/{room.Value}/questions")).List("questions"));
    }

    [Fact]
    public async Task An_observers_words_are_refused_in_the_lanes_of_those_who_work_the_room()
    {
        var room = await RoomAsync();
        foreach (var lane in (string[])["Client", "Internal"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await host.As("u-helen").Ask($"/api/rooms/{room.Value}/messages", Ask.For(new { lane, text = "I say." }))).Status);
        }
    }

    [Fact]
    public async Task Its_asker_withdraws_it_and_nobody_else()
    {
        var room = await RoomAsync();
        var asked = await host.As("u-helen").Ask($"/api/rooms/{room.Value}/questions", Ask.For(new { text = "Who calls?" }));
        var path = $"/api/rooms/{room.Value}/questions/{asked.Text("eventId")}";
        Assert.Equal("OnlyTheAskerCanWithdraw", (await host.As("u-marcus").Ask($"{path}/withdraw", Ask.For())).Refusal);
        Assert.Equal("question.withdrawn", (await host.As("u-helen").Ask($"{path}/withdraw", Ask.For())).Text("kind"));
        Assert.Equal("NoSuchQuestion", (await host.As("u-priya").Ask($"{path}/answer", Ask.For(new { text = "I do." }))).Refusal);
    }

    private static Task SubmitAsync(RoomOnScreen who) => who.Page.Find("[aria-labelledby=questions] form").SubmitAsync();

    private async Task<RoomKey> RoomAsync()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-rachel"), host.Person("u-helen"), Lanes.None, DateTimeOffset.UtcNow));
        return room;
    }
}
