using System.Net;
using System.Text.Json;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Intake;

public sealed class AnsweringSuggestions(TicketMorning host) : IClassFixture<TicketMorning>
{
    private readonly Guid _draft = Guid.NewGuid();

    [Fact]
    public async Task Severity_type_path_and_owner_are_suggested_each_with_its_sentences()
    {
        var tomas = await PasteAsync();
        var offered = await SuggestedAsync(tomas);

        Assert.Equal(["Severity", "Type", "Path", "Owner"], offered.Select(it => it.Part));
        Assert.Equal(["Sev2: A formal complaint from a director of the client or above", "SLA or response lapse", "Tier 2 by rule 80 (sla_breach)", "Sofia Marchetti"], offered.Select(it => it.What));
        Assert.All(offered, it => Assert.NotEmpty(it.Sentences));
        Assert.Contains("It is frustrating and disappointing, and I want your director to call me.", offered[0].Sentences);
        Assert.Contains(offered[3].Parts, it => it.StartsWith("Sofia Marchetti", StringComparison.Ordinal) && it.Contains(" + ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accepting_fills_the_form_and_taking_it_back_restores_what_stood_there()
    {
        var tomas = await PasteAsync();
        await tomas.Keep(_draft, ("type", "service_outage"));
        await AnswerAsync(tomas, "type/accept", new { what = "SLA or response lapse" });
        await AnswerAsync(tomas, "severity/accept", new { });
        await AnswerAsync(tomas, "path/accept", new { });
        var accepted = await AnswerAsync(tomas, "owner/accept", new { });

        Assert.Equal(
            ["sla_breach", "A formal complaint from a director of the client or above", "lapse", "sla, logistics"],
            new[] { "type", "test", "trigger", "field.skills" }.Select(it => accepted.Body.GetProperty("answers").GetProperty(it).GetString()));
        Assert.All(await SuggestedAsync(tomas), it => Assert.Equal("accepted", it.Answer));

        var restored = await AnswerAsync(tomas, "type/takeBack", new { });
        Assert.Equal("service_outage", restored.Body.GetProperty("answers").GetProperty("type").GetString());
        Assert.Equal("", (await SuggestedAsync(tomas)).Single(it => it.Part == "Type").Answer);
    }

    [Fact]
    public async Task What_was_said_stands_in_the_rooms_record_for_staff_and_never_for_the_client()
    {
        var tomas = host.As("u-tomas");
        await tomas.KeepTicket(_draft);
        await tomas.Keep(_draft, ("type", ""), ("trigger", ""), ($"contact.{host.Person("c-wei").Id}", "yes"));
        await tomas.ImportThread(_draft);
        await tomas.Do(_draft, "share", new { isShared = true });
        await AnswerAsync(host.As("u-lena"), "type/accept", new { });
        await AnswerAsync(tomas, "path/dismiss", new { reason = "agreedOtherwise", words = "Marcus takes the call." });

        var room = (await tomas.Do(_draft, "submit")).Text("room")!;
        var facts = (await tomas.Look($"/api/rooms/{room}/timeline")).Body.GetProperty("events").EnumerateArray().ToList();
        var accepted = Assert.Single(facts, it => it.GetProperty("kind").GetString() == "suggestion.accepted");
        Assert.Equal(("Lena Fischer", "Internal"), (accepted.GetProperty("by").GetProperty("name").GetString(), accepted.GetProperty("lane").GetString()));
        Assert.Contains("Nobody answers.", accepted.GetProperty("data").ToString(), StringComparison.Ordinal);
        var dismissed = Assert.Single(facts, it => it.GetProperty("kind").GetString() == "suggestion.dismissed").GetProperty("data");
        Assert.Equal(("agreedOtherwise", "Marcus takes the call."), (dismissed.GetProperty("why").GetString(), dismissed.GetProperty("reason").GetString()), IgnoringCase);

        var seen = (await host.As("c-wei").Look($"/api/rooms/{room}/timeline")).Body.ToString();
        Assert.Contains("escalation.received", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("suggestion", seen, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Marcus takes the call.", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dismissing_needs_a_reason_and_lowers_nothing_else()
    {
        var tomas = await PasteAsync();
        Assert.Equal("ChooseWhyItDoesNotFit", (await AnswerAsync(tomas, "severity/dismiss", new { reason = "other", words = " " })).Refusal);
        Assert.Equal("ChooseWhyItDoesNotFit", (await AnswerAsync(tomas, "severity/dismiss", new { reason = "bad_luck", words = "Words." })).Refusal);
        await AnswerAsync(tomas, "severity/dismiss", new { reason = "sentencesMisread" });

        var offered = await SuggestedAsync(tomas);
        Assert.Equal(("dismissed", "SentencesMisread"), (offered[0].Answer, offered[0].Reason));
        Assert.All(offered[1..], it => Assert.Equal("", it.Answer));
        Assert.Equal("85", (await tomas.Look($"/api/drafts/{_draft}/signs")).Text("score"));
    }

    [Fact]
    public async Task Only_what_is_suggested_now_is_accepted_and_nobody_writes_a_suggestion_themselves()
    {
        var tomas = await PasteAsync();
        Assert.Equal("ThatIsNotSuggestedNow", (await AnswerAsync(tomas, "type/accept", new { what = "Service outage" })).Refusal);
        Assert.Equal("ThatIsNotSuggestedNow", (await AnswerAsync(tomas, "colour/accept", new { })).Refusal);
        Assert.Equal("SuggestionsAreAnsweredOneByOne", (await tomas.Keep(_draft, ("Suggestion.type", "{}"))).Refusal);
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(host.As("u-lena"), "type/accept", new { })).Status);
    }

    private async Task<HttpClient> PasteAsync()
    {
        var tomas = host.As("u-tomas");
        await tomas.Keep(_draft, ("client", "cl-quillon"), ("title", "Ticket ZD-88213 unanswered for 26 hours"));
        await tomas.ImportThread(_draft);
        return tomas;
    }

    private Task<ApiAnswer> AnswerAsync(HttpClient who, string what, object body) => who.Do(_draft, $"suggestions/{what}", body);

    private async Task<List<Offered>> SuggestedAsync(HttpClient who) =>
        (await who.Look($"/api/drafts/{_draft}/suggestions")).Body.Deserialize<List<Offered>>(JsonSerializerOptions.Web)!;

    private static bool IgnoringCase((string? Why, string? Words) one, (string? Why, string? Words) other) => string.Equals(one.Why, other.Why, StringComparison.OrdinalIgnoreCase) && one.Words == other.Words;

    private sealed record Offered(string Part, string What, string[] Parts, string[] Sentences, string Answer, string? Reason);
}
