using System.Net;
using System.Text.Json;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Intake;

/// <summary>Scenario C, as Tomás drafts it from the ticket's thread; each time the first such contact.</summary>
public sealed class DraftingTheUnansweredTicket : IAsyncLifetime
{
    private readonly TicketMorning _host = new();

    private const string Thread =
        """
        ZD-88213 Dock-door feed has stopped

        Marek Nowak <marek.nowak@quillon.example>  Mon, 16 Nov 2026 06:05
        The dock-door feed stopped at 05:50. Nothing arrives at docks 3 to 9.

        Corvane Support (automatic)  Mon, 16 Nov 2026 06:06
        We have received your request. A colleague answers within 8 hours.

        Marek Nowak <marek.nowak@quillon.example>  Mon, 16 Nov 2026 09:40
        Any news? Docks 3 to 9 are still on paper.

        Ilse Brandt <ilse.brandt@quillon.example>  Mon, 16 Nov 2026 12:30
        I plan the night shift and need to know whether the feed is back by 22:00.

        SLA rule (automatic)  Mon, 16 Nov 2026 14:05
        First response was due 16 Nov 2026 14:05 and is breached.

        Marek Nowak <marek.nowak@quillon.example>  Mon, 16 Nov 2026 16:45
        The feed came back for an hour and stopped again at 16:20.

        Ilse Brandt <ilse.brandt@quillon.example>  Mon, 16 Nov 2026 18:20
        Could somebody tell us where this stands? The night shift begins at 22:00.

        Marek Nowak <marek.nowak@quillon.example>  Mon, 16 Nov 2026 23:05
        Nobody answers. This is the third time in four months that something raised in the evening is ignored.
        It is frustrating and disappointing, and I want your director to call me.

        Ilse Brandt <ilse.brandt@quillon.example>  Tue, 17 Nov 2026 07:50
        Terrible night: 41 trucks delayed, and still no answer. We have lost patience.
        """;

    private readonly Guid _draft = Guid.NewGuid();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Nine_dated_items_85_points_88_complete_and_a_room_with_its_clocks_running()
    {
        var tomas = _host.As("u-tomas");
        await FillAsync(tomas);
        var drafted = await ImportAsync(tomas);
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
        await FillAsync(tomas);
        await ImportAsync(tomas);
        await tomas.Keep(_draft, ("attempt.0.when", ""), ("attempt.0.what", ""), ("attempt.0.who", ""), ("attempt.0.result", ""), ("impact", "41 trucks"), ("overrideReason", "Now."));

        var refused = await tomas.Do(_draft, "submit");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "TheSubmissionHasGaps"), (refused.Status, refused.Refusal));
        Assert.Contains(refused.List("missing"), it => it.StartsWith("required: prior attempts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_part_is_accepted_or_dismissed_with_a_reason_which_the_room_remembers()
    {
        var tomas = _host.As("u-tomas");
        await FillAsync(tomas);
        await ImportAsync(tomas);
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
        await FillAsync(tomas, trigger);
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

        await FillAsync(tomas);
        var signs = await tomas.Look($"/api/drafts/{_draft}/signs");
        Assert.Equal(counts, signs.Body.GetProperty("parts").EnumerateArray().Any(it => it.GetProperty("rule").GetString() == "EW4"));
    }

    /// <summary>All but the impact; what the client wrote comes with the import.</summary>
    private Task<ApiAnswer> FillAsync(HttpClient tomas, string trigger = "lapse") => tomas.Keep(
        _draft,
        ("client", "cl-quillon"), ("type", "sla_breach"), ("trigger", trigger), ("test", "A formal complaint from a director of the client or above"),
        ("title", "Ticket ZD-88213 unanswered for 26 hours"), ("whatHappened", "The dock-door feed stopped at 05:50; nobody answered for 26 hours."),
        ("requestedOutcome", "A director calls by noon on the 17th."), ("said.0", "Where is everybody?"), ("attempt.0.when", "17 Nov 07:55"), ("attempt.0.who", "Jun Park"), ("attempt.0.what", "restarted the feed"), ("attempt.0.result", "it holds"),
        ("field.contact", "Wei Zhang"), ("field.documents", "ZD-88213-thread.html"), ("field.linkedRecord", "ZD-88213"), ("field.whoElseKnows", "Rachel Boateng"), ("field.clause", "Schedule B, 8 h"),
        ("field.sourceTicket", "ZD-88213"), ("field.times", "due 14:05, not answered by 08:05"), ("field.heldBy", "dock-evening queue"));

    private async Task<ApiAnswer> ImportAsync(HttpClient tomas)
    {
        using var form = new MultipartFormDataContent { { new StringContent(Thread), "text" }, { new StringContent("America/New_York"), "zone" } };
        return await tomas.Upload($"/api/drafts/{_draft}/imports", form);
    }

    private static string? Kind(JsonElement fact) => fact.GetProperty("kind").GetString();
}
