using System.Net;
using System.Text.Json;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Intake;

/// <summary>Scenario C, as Tomás drafts it from the ticket's thread; each time the first such contact.</summary>
public sealed class DraftingTheUnansweredTicket : IAsyncLifetime
{
    private readonly TicketMorning _host = new();

    private readonly Guid _draft = Guid.NewGuid();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Nine_dated_items_85_points_88_complete_and_a_room_with_its_clocks_running()
    {
        var tomas = _host.As("u-tomas");
        await tomas.KeepTicket(_draft);
        var drafted = await tomas.ImportThread(_draft);
        var signs = await tomas.Look($"/api/drafts/{_draft}/signs");

        Assert.Equal(9, drafted.Body.GetProperty("draft").GetProperty("imported").GetArrayLength());
        Assert.Equal("88", drafted.Body.GetProperty("draft").GetProperty("completeness").ToString());
        Assert.Equal("85", signs.Text("score"));
        Assert.Equal([("EW2", 40), ("EW5", 20), ("EW6", 25)], signs.Body.GetProperty("parts").EnumerateArray().Select(it => (it.GetProperty("rule").GetString(), it.GetProperty("points").GetInt32())));
        Assert.All(signs.Body.GetProperty("parts").EnumerateArray(), it => Assert.True(it.GetProperty("sentences").GetArrayLength() > 0));

        var room = (await tomas.Do(_draft, "submit")).Text("room")!;
        var facts = (await tomas.Look($"/api/rooms/{room}/timeline")).Body.GetProperty("events").EnumerateArray().ToList();
        var imported = facts.Where(it => Kind(it) == "communication.imported").Select(it => it.GetProperty("data").GetProperty("sentAt").GetDateTimeOffset()).ToList();
        Assert.Equal(9, imported.Count);
        Assert.Equal(imported.Order(), imported);
        Assert.Equal(new DateTimeOffset(2026, 11, 16, 11, 5, 0, TimeSpan.Zero), imported[0]);
        Assert.Contains(facts, it => Kind(it) == "note.recorded" && it.ToString().Contains("Early warning 85 = EW2 40 + EW5 20 + EW6 25", StringComparison.Ordinal));
        Assert.Contains(facts, it => Kind(it) == "decision.recorded" && it.ToString().Contains("Meets the criteria", StringComparison.Ordinal));
        Assert.Contains("resolve", (await tomas.Look($"/api/rooms/{room}/clocks")).Body.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Removing_prior_attempts_blocks_it_whatever_the_score()
    {
        var tomas = _host.As("u-tomas");
        await tomas.KeepTicket(_draft);
        await tomas.ImportThread(_draft);
        await tomas.Keep(_draft, ("attempt.0.when", ""), ("attempt.0.what", ""), ("attempt.0.who", ""), ("attempt.0.result", ""), ("impact", "41 trucks"), ("overrideReason", "Now."));

        var refused = await tomas.Do(_draft, "submit");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "TheSubmissionHasGaps"), (refused.Status, refused.Refusal));
        Assert.Contains(refused.List("missing"), it => it.StartsWith("required: prior attempts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_part_is_accepted_or_dismissed_with_a_reason_which_the_room_remembers()
    {
        var tomas = _host.As("u-tomas");
        await tomas.KeepTicket(_draft);
        await tomas.ImportThread(_draft);
        await tomas.Keep(_draft, ("sign.EW2", "accepted"), ("sign.EW6", "dismissed: he always writes so"));
        var signs = await tomas.Look($"/api/drafts/{_draft}/signs");
        Assert.Equal(("85", "60"), (signs.Text("score"), signs.Text("points")));

        var room = (await tomas.Do(_draft, "submit")).Text("room")!;
        Assert.Contains("he always writes so", (await tomas.Look($"/api/rooms/{room}/timeline")).Body.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lapse")]
    [InlineData("client_request")]
    public async Task What_made_it_an_escalation_is_kept_and_filters_the_rooms(string trigger)
    {
        var tomas = _host.As("u-tomas");
        await tomas.KeepTicket(_draft, trigger);
        var room = (await tomas.Do(_draft, "submit")).Text("room")!;

        Assert.Contains(room, (await tomas.Look($"/api/rooms?trigger={trigger}")).Body.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(room, (await tomas.Look("/api/rooms?trigger=threshold")).Body.ToString(), StringComparison.Ordinal);
        Assert.Equal("NoSuchTrigger", (await tomas.Look("/api/rooms?trigger=bad_luck")).Refusal);
        Assert.Contains($"\"trigger\":\"{trigger.Replace("_", "", StringComparison.Ordinal)}\"", (await tomas.Look($"/api/rooms/{room}/timeline")).Body.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Ticket ZD-88213 unanswered for 26 hours", false)]
    [InlineData("The dock-door feed stopped and nobody answered", true)]
    public async Task A_third_contact_counts_but_the_same_ticket_is_the_same_contact(string title, bool counts)
    {
        var tomas = _host.As("u-tomas");
        foreach (var draft in new[] { Guid.NewGuid(), Guid.NewGuid() })
        {
            await tomas.KeepAll(draft);
            await tomas.Keep(draft, ("client", "cl-quillon"), ("title", title));
            Assert.Equal(HttpStatusCode.Created, (await tomas.Do(draft, "submit")).Status);
        }

        await tomas.KeepTicket(_draft);
        var signs = await tomas.Look($"/api/drafts/{_draft}/signs");
        Assert.Equal(counts, signs.Body.GetProperty("parts").EnumerateArray().Any(it => it.GetProperty("rule").GetString() == "EW4"));
    }

    private static string? Kind(JsonElement fact) => fact.GetProperty("kind").GetString();
}
