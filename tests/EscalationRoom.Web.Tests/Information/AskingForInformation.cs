using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Pages;

namespace EscalationRoom.Web.Tests.Information;

public sealed class AskingForInformation(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Mira_is_asked_and_answers_on_her_page_and_Priya_reads_it()
    {
        var room = await host.OpenRoomAsync();
        await using var mira = await RoomOnScreen.Of(host, "u-mira", room);
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await AskAsync(room, "u-mira", "Which clinics cannot print?");
        await mira.Until(it => it.Contains("Which clinics cannot print?", StringComparison.Ordinal) && it.Contains("Information asked for", StringComparison.Ordinal));
        await priya.Until(it => it.Contains("Waiting internal", StringComparison.Ordinal));
        Assert.False(priya.Offers("Answer"));

        await mira.Press("Answer");
        await mira.Fill("#information-answer", "Leeds, Hull and York.");
        await mira.Submit();
        await priya.Until(it => it.Contains("answered I1", StringComparison.Ordinal) && it.Contains("Leeds, Hull and York.", StringComparison.Ordinal) && !it.Contains("Waiting internal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_contact_is_asked_in_their_lane_and_who_does_not_read_it_sees_nothing_of_that()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-priya"), host.Person("u-olu"), Lanes.None, DateTimeOffset.UtcNow));
        await AskAsync(room, "c-ruth", "When may we restart?");
        await using var ruth = await RoomOnScreen.Of(host, "c-ruth", room);
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await using var olu = await RoomOnScreen.Of(host, "u-olu", room);
        await ruth.Until(it => it.Contains("We need something from you", StringComparison.Ordinal) && it.Contains("When may we restart?", StringComparison.Ordinal));
        await priya.Until(it => it.Contains("Waiting on client", StringComparison.Ordinal));
        Assert.DoesNotContain("When may we restart?", olu.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Waiting on client", olu.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_promised_when_a_room_closes_is_finished_on_its_page()
    {
        var room = await host.OpenRoomAsync();
        var priya = host.As("u-priya");
        await priya.Ask($"/api/rooms/{room}/commitments", Ask.For(new { kind = "deliverable", what = "A written report", due = DateTimeOffset.UtcNow.AddDays(1) }));
        await priya.Ask($"/api/rooms/{room}/close", Ask.For(new { outcome = "withdrawnByClient", cause = "unknown", summary = "Withdrawn.", toClient = "As you asked." }));
        await using var screen = await RoomOnScreen.Of(host, "u-priya", room);
        await screen.Until(it => it.Contains("Follow-up tasks", StringComparison.Ordinal) && it.Contains("A written report", StringComparison.Ordinal));
        await screen.Press("Done…");
        await screen.Submit();
        await screen.Until(it => it.Contains("Say in words the client can read how it was done", StringComparison.Ordinal));
        await screen.Fill("#task-words", "It went out this morning.");
        await screen.Submit();
        await screen.Until(it => it.Contains("all done", StringComparison.Ordinal) && it.Contains("It went out this morning.", StringComparison.Ordinal));
    }

    private async Task AskAsync(RoomKey room, string person, string question)
    {
        var asked = await host.As("u-priya").Ask($"/api/rooms/{room}/information", Ask.For(new { person, question, due = DateTimeOffset.UtcNow.AddHours(1) }));
        Assert.Equal(System.Net.HttpStatusCode.Created, asked.Status);
    }
}
