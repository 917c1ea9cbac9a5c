using System.Net;
using Bunit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Pages;

namespace EscalationRoom.Web.Tests.Reviews;

public sealed class AskingForAVerdict(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Priya_asks_Olu_who_says_what_must_change()
    {
        var room = await RoomAsync();
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await using var olu = await RoomOnScreen.Of(host, "u-olu", room);
        await priya.Press("Ask for a verdict");
        await priya.Fill("#reviewer", host.Person("u-olu").Id.ToString());
        await priya.Fill("#review-question", "Is step 4 safe?");
        await priya.Press("30 min");
        await priya.Page.Find("dialog form").SubmitAsync();
        await olu.Until(it => it.Contains("1 waiting", StringComparison.Ordinal) && it.Contains("Is step 4 safe?", StringComparison.Ordinal));

        await olu.Press("Give verdict");
        await olu.Page.FindAll("[name=verdict]")[1].ChangeAsync(new() { Value = "on" });
        await olu.Page.Find("[aria-labelledby=reviews] form").SubmitAsync();
        await olu.Until(it => it.Contains("Say what must change", StringComparison.Ordinal));
        await olu.Fill("#review-note", "Booking nodes last.");
        await olu.Page.Find("[aria-labelledby=reviews] form").SubmitAsync();
        await priya.Until(it => it.Contains("Olu Adeyemi approved with changes", StringComparison.Ordinal) && !it.Contains("1 waiting", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_reviewer_reads_the_lane_and_what_is_looked_at_lies_in_it()
    {
        var room = await RoomAsync();
        var inside = await Priya($"{Path(room)}/messages", new { lane = "Internal", text = "Pool." });
        Assert.Equal("ThisPersonDoesNotReadThatLane", (await Priya($"{Path(room)}/reviews", new { reviewer = "u-olu", lane = "Client", question = "Safe?" })).Refusal);
        Assert.Equal("NothingToReviewThere", (await Priya($"{Path(room)}/reviews", new { reviewer = "c-ruth", lane = "Client", question = "Safe?", about = inside.Text("eventId") })).Refusal);
        Assert.Equal("NobodyByThatName", (await Priya($"{Path(room)}/reviews", new { reviewer = "u-nobody", lane = "Internal", question = "Safe?" })).Refusal);
        Assert.Equal(HttpStatusCode.Created, (await Priya($"{Path(room)}/reviews", new { reviewer = "u-olu", lane = "Internal", question = "Safe?", about = inside.Text("eventId") })).Status);
        Assert.Single((await host.As("u-olu").Look($"{Path(room)}/reviews")).List("reviews"));
        Assert.Empty((await host.As("c-ruth").Look($"{Path(room)}/reviews")).List("reviews"));
    }

    [Fact]
    public async Task What_somebody_cannot_see_they_cannot_judge()
    {
        var room = await RoomAsync();
        var secret = await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-helen").Id, Lane.Executive, "Board call.", DateTimeOffset.UtcNow));
        var told = await host.As("u-olu").Ask($"{Path(room)}/reviews/{secret.Id}", Ask.For(new { verdict = "approved" }));
        var absent = await host.As("u-olu").Ask($"{Path(room)}/reviews/{Guid.NewGuid()}", Ask.For(new { verdict = "approved" }));
        Assert.Equal(("NothingToReviewThere", absent.Body.ToString()), (told.Refusal, told.Body.ToString()));
    }

    private static string Path(RoomKey room) => $"/api/rooms/{room.Value}";

    private Task<ApiAnswer> Priya(string path, object rest) => host.As("u-priya").Ask(path, Ask.For(rest));

    private async Task<RoomKey> RoomAsync()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-rachel"), host.Person("u-olu"), Lanes.None, DateTimeOffset.UtcNow));
        return room;
    }
}
