using System.Net;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Ownership;

/// <summary>What waits to be taken over is told in seven sections, each only in the lanes its reader reads.</summary>
public sealed class ReadingAHandoff(TestHost host) : IClassFixture<TestHost>
{
    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();

    [Fact]
    public async Task Its_seven_sections_are_made_of_the_room_and_of_what_the_owner_wrote()
    {
        var (room, offer) = await OfferAsync();
        var document = await host.As("u-sofia").Look($"/api/handoffs/{offer}");
        var text = document.Body.GetRawText();

        Assert.Equal(
            ["State", "Decisions", "Promises", "Clocks", "Waiting", "Tone", "NotToSay"],
            document.Body.GetProperty("sections").EnumerateArray().Select(it => it.GetProperty("part").GetString()));
        foreach (var word in (string[])["internal-next-step", "internal-decision", "internal-question", "client-words-now", "internal-tone", "internal-silence"])
        {
            Assert.Contains(word, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("client-words-before", text, StringComparison.Ordinal);
        Assert.DoesNotContain("client-words-deleted", text, StringComparison.Ordinal);
        await host.ChangeAsync(room, it => it.DeclineHandoff(host.Person("u-sofia").Id, it.PendingHandoff!.Id, "Away.", Now));
        Assert.Equal(HttpStatusCode.NotFound, (await host.As("u-sofia").Look($"/api/handoffs/{offer}")).Status);
    }

    [Theory]
    [InlineData("u-sofia", "executive-decision", "privileged-decision")]
    [InlineData("u-sam", "client-", "executive-decision", "privileged-decision")]
    [InlineData("u-helen", "privileged-decision")]
    public async Task Nobody_finds_in_it_what_lies_in_a_lane_they_do_not_read(string reader, params string[] hidden)
    {
        var (_, offer) = await OfferAsync();
        var answer = await host.As(reader).Look($"/api/handoffs/{offer}");
        var text = answer.Body.GetRawText();

        Assert.Contains("internal-decision", text, StringComparison.Ordinal);
        Assert.All(hidden, it => Assert.DoesNotContain(it, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("c-ruth")]
    [InlineData("c-wei")]
    public async Task A_contact_is_told_of_no_offer(string reader)
    {
        var (_, offer) = await OfferAsync();
        var (waits, absent) = (await host.As(reader).Look($"/api/handoffs/{offer}"), await host.As(reader).Look($"/api/handoffs/{Guid.NewGuid()}"));
        Assert.Equal((HttpStatusCode.NotFound, waits.Refusal), (waits.Status, absent.Refusal));
    }

    /// <summary>Something in each lane, and an offer to Sofia.</summary>
    private async Task<(RoomKey Room, string Offer)> OfferAsync()
    {
        var room = await host.OpenRoomAsync();
        var (priya, ruth, sam) = (host.Person("u-priya"), host.Person("c-ruth"), host.Person("u-sam"));
        await host.ChangeAsync(room, it => it.AddParticipant(priya, sam, Lanes.Internal, Now));
        await host.ChangeAsync(room, it => it.UpdateSituation(priya.Id, Lane.Internal, new Situation("Down.", "", "", "internal-next-step", []), 0, Now));
        foreach (var lane in (Lane[])[Lane.Internal, Lane.Client, Lane.Executive, Lane.Privileged])
        {
            await host.ChangeAsync(room, it => it.RecordDecision(priya.Id, lane, new ChosenOption($"{lane.ToString().ToLowerInvariant()}-decision", ["Yes", "No"], "Yes", "It holds."), Now));
        }

        var said = await host.ChangeAsync(room, it => it.PostMessage(ruth.Id, Lane.Client, "client-words-before", Now));
        await host.ChangeAsync(room, it => it.EditMessage(ruth.Id, new PostedMessage(said.Id, said.Lane, said.By, said.At, false), "client-words-now", Now));
        var gone = await host.ChangeAsync(room, it => it.PostMessage(ruth.Id, Lane.Client, "client-words-deleted", Now));
        await host.ChangeAsync(room, it => it.DeleteMessage(ruth.Id, new PostedMessage(gone.Id, gone.Lane, gone.By, gone.At, false), Now));
        await host.As("u-priya").Ask($"/api/rooms/{room}/information", Ask.For(new { person = "u-sam", question = "internal-question", due = Now.AddHours(1) }));
        var offer = await host.As("u-priya").Ask(
            $"/api/rooms/{room}/handoffs", Ask.For(new { to = "u-sofia", reason = "Shift ends.", expiresInMinutes = 60, tone = "internal-tone", notToSay = "internal-silence" }));
        Assert.Equal(HttpStatusCode.Created, offer.Status);
        return (room, offer.Text("id")!);
    }
}
