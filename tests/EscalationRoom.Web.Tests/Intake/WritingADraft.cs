using System.Net;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Web.Tests.Intake;

public sealed class WritingADraft(TestHost host) : IClassFixture<TestHost>
{
    private readonly Guid _draft = Guid.NewGuid();

    [Fact]
    public async Task A_draft_tells_how_complete_it_is_and_what_it_lacks()
    {
        var kept = await host.As("u-mira").KeepAll(_draft, without: "field.whoElseKnows");

        Assert.Equal("96", kept.Text("completeness"));
        Assert.Equal(["who else already knows (fields.whoElseKnows)"], kept.List("missing"));
    }

    [Fact]
    public async Task A_colleague_with_the_link_completes_and_submits_a_shared_draft()
    {
        var (mira, lena) = (host.As("u-mira"), host.As("u-lena"));
        await mira.KeepAll(_draft, without: "field.whoElseKnows");
        Assert.Equal(HttpStatusCode.NotFound, (await lena.Look($"/api/drafts/{_draft}")).Status);
        await mira.Do(_draft, "share", new { isShared = true });

        await lena.Keep(_draft, ("field.whoElseKnows", "Marcus Whitfield"));
        var submitted = await lena.Do(_draft, "submit");

        Assert.Equal((HttpStatusCode.Created, "100"), (submitted.Status, submitted.Text("completeness")));
        var told = (await lena.Look($"/api/rooms/{submitted.Text("room")}/timeline")).Body.ToString();
        Assert.Contains("09:25, Jun Park, restarted the pool, it failed again", told, StringComparison.Ordinal);
        Assert.Equal(("ThisDraftIsARoom", submitted.Text("room")), ((await mira.Do(_draft, "submit")) is var again ? (again.Refusal, again.Text("room")) : default));
    }

    [Fact]
    public async Task Two_who_submit_at_once_open_one_room()
    {
        var (mira, lena) = (host.As("u-mira"), host.As("u-lena"));
        await mira.KeepAll(_draft);
        await mira.Do(_draft, "share", new { isShared = true });

        var told = await Task.WhenAll(Enumerable.Range(0, 8).Select(it => (it % 2 == 0 ? mira : lena).Do(_draft, "submit")));

        Assert.Single(told.Where(it => it.Status is HttpStatusCode.Created).Select(it => it.Text("room")).Distinct());
        Assert.All(told.Where(it => it.Status is not HttpStatusCode.Created), it => Assert.Contains(it.Refusal, new[] { "ThisDraftIsARoom", "SomebodyIsSubmittingThis" }));
    }

    [Fact]
    public async Task Whoever_broke_off_after_the_room_was_opened_does_not_open_a_second_one()
    {
        var (mira, by) = (host.As("u-mira"), host.Person("u-mira"));
        await mira.KeepAll(_draft);
        await host.Get<Data.Intake.DraftShelf>().TakeForSubmissionAsync(by.Id, new Domain.Intake.DraftId(_draft), DateTimeOffset.UtcNow, TestContext.Current.CancellationToken);
        var opened = await mira.Ask("/api/escalations", Forms.Whole().With("commandId", _draft.ToString()));

        var again = await mira.Do(_draft, "submit");

        Assert.Equal(("ThisDraftIsARoom", opened.Text("room")), (again.Refusal, again.Text("room")));
        Assert.Equal(opened.Text("room"), (await mira.Look($"/api/drafts/{_draft}")).Text("room"));
    }

    [Fact]
    public async Task Without_prior_attempts_nothing_is_submitted_whatever_the_score_and_the_reason()
    {
        var mira = host.As("u-mira");
        await mira.KeepAll(_draft, without: "attempt.");
        await mira.Keep(_draft, ("overrideReason", "The client is on the phone."));

        var refused = await mira.Do(_draft, "submit");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "TheSubmissionHasGaps"), (refused.Status, refused.Refusal));
        Assert.Contains(refused.List("missing"), it => it.StartsWith("required: prior attempts", StringComparison.Ordinal));
        await mira.Keep(_draft, ("attempt.none", "it began 10 minutes ago"));
        Assert.Equal(HttpStatusCode.Created, (await mira.Do(_draft, "submit")).Status);
    }

    [Theory]
    [InlineData("share")]
    [InlineData("discard")]
    public async Task Only_whoever_began_it_shares_and_discards_a_draft(string what)
    {
        var (mira, lena) = (host.As("u-mira"), host.As("u-lena"));
        await mira.KeepAll(_draft);
        await mira.Do(_draft, "share", new { isShared = true });

        var refused = await lena.Do(_draft, what, new { isShared = false });

        Assert.Equal((HttpStatusCode.Forbidden, "OnlyItsInitiatorCan"), (refused.Status, refused.Refusal));
        Assert.Equal(HttpStatusCode.OK, (await lena.Look($"/api/drafts/{_draft}")).Status);
    }

    [Fact]
    public async Task A_novel_and_a_heap_of_fields_are_refused_in_words()
    {
        var mira = host.As("u-mira");
        Assert.Equal("TheTextIsTooLong", (await mira.Keep(_draft, ("title", new string('t', Room.LongestText + 1)))).Refusal);
        Assert.Equal("ADraftHasFewerFields", (await mira.Keep(_draft, [.. Enumerable.Range(0, 201).Select(it => ($"field.{it}", "x"))])).Refusal);
        Assert.Equal("ADraftHasFewerFields", (await mira.Keep(_draft, (new string('n', 101), "x"))).Refusal);
    }

    [Fact]
    public async Task A_preview_shows_the_room_that_opens_and_saves_nothing()
    {
        var (mira, form) = (host.As("u-mira"), new EscalationRoom.Web.Intake.DraftForm());
        await mira.KeepAll(_draft);
        var kept = await mira.Look($"/api/drafts/{_draft}");
        form.Overlay(kept.Body.GetProperty("answers").EnumerateObject().ToDictionary(it => it.Name, it => it.Value.GetString()!));
        using var scope = host.Services.CreateScope();
        var before = (await mira.Look("/api/rooms")).Body.ToString();

        var seen = await scope.ServiceProvider.GetRequiredService<EscalationRoom.Web.Intake.SubmitEscalation>().PreviewAsync(host.Person("u-mira").Id, form.ToSubmit(_draft), [], TestContext.Current.CancellationToken);

        Assert.NotNull(seen.Value!.Asked);
        Assert.Equal("Rachel Boateng", seen.Value.Duty);
        Assert.Equal(3, seen.Value.Clocks.Count);
        Assert.Equal(before, (await mira.Look("/api/rooms")).Body.ToString());
    }
}
