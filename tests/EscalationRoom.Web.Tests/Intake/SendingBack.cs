using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Intake.Returning;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Web.Tests.Intake;

/// <summary>Tuesday, 10 March 2026, 09:00 in London.</summary>
public sealed class SendingBack(FrozenHost host) : IClassFixture<FrozenHost>
{
    [Fact]
    public async Task What_the_duty_manager_sends_back_its_author_completes_and_the_first_owner_is_asked_anew()
    {
        var (mira, rachel, room) = (host.As("u-mira"), host.As("u-rachel"), await SubmittedAsync());
        var asked = await OfferedToAsync(room);
        Assert.NotNull(asked);

        Assert.Null((await rachel.Ask($"/api/rooms/{room}/return", Ask.For(new { missing = "The monitoring extract." }))).Refusal);
        Assert.Equal("escalation.returned", await LastKindAsync(room));
        Assert.Equal("Returned", (await rachel.Look($"/api/rooms/{room}")).Text("state"));
        Assert.Contains(Notices(await mira.Look("/api/notices")), it => it == ("returned", room));

        Assert.Equal("RoomNotFound", (await host.As("u-olu").Ask($"/api/rooms/{room}/resubmit", Ask.For(new { added = "I know it." }))).Refusal);
        Assert.Equal("SayWhatYouAdd", (await mira.Ask($"/api/rooms/{room}/resubmit", Ask.For(new { added = "" }))).Refusal);
        Assert.Null((await mira.Ask($"/api/rooms/{room}/resubmit", Ask.For(new { added = "Attached: 40 % errors since 12:41." }))).Refusal);

        Assert.Equal("Awaiting acceptance", (await rachel.Look($"/api/rooms/{room}")).Text("state"));
        Assert.Equal(asked, await OfferedToAsync(room));
        Assert.DoesNotContain(Notices(await mira.Look("/api/notices")), it => it == ("returned", room));
    }

    [Fact]
    public async Task Nobody_else_sends_it_back_and_the_client_reads_nothing_of_it()
    {
        var room = await SubmittedAsync();
        Assert.Equal("NotAllowed", (await host.As("u-mira").Ask($"/api/rooms/{room}/return", Ask.For(new { missing = "More." }))).Refusal);
        Assert.Equal("OnlyWhoeverAnswersReturnsIt", (await host.As("u-kenji").Ask($"/api/rooms/{room}/return", Ask.For(new { missing = "More." }))).Refusal);
        Assert.Equal("RoomNotFound", (await host.As("c-elliot").Ask($"/api/rooms/{room}/return", Ask.For(new { missing = "More." }))).Refusal);
        Assert.Equal("SayWhatItLacks", (await host.As("u-rachel").Ask($"/api/rooms/{room}/return", Ask.For(new { missing = "" }))).Refusal);
    }

    [Fact]
    public async Task The_form_is_completed_where_it_stands_and_the_timeline_says_what_changed()
    {
        var (mira, room) = (host.As("u-mira"), await SubmittedAsync());
        await host.As("u-rachel").Ask($"/api/rooms/{room}/return", Ask.For(new { missing = "Impact and sites." }));
        Assert.Equal("TheSubmissionHasGaps", (await mira.Ask($"/api/rooms/{room}/resubmit", Ask.For(new { whatHappened = "" }))).Refusal);
        Assert.Equal("SayWhatYouAdd", (await mira.Ask($"/api/rooms/{room}/resubmit", Ask.For(new { }))).Refusal);

        var asked = Ask.For(new { impact = "212 appointments today", fields = new { affectedSites = "15" } });
        Assert.Null((await mira.Ask($"/api/rooms/{room}/resubmit", asked)).Refusal);
        Assert.Null((await mira.Ask($"/api/rooms/{room}/resubmit", asked)).Refusal);

        var told = (await mira.Look($"/api/rooms/{room}/timeline")).Body.GetProperty("events").EnumerateArray().Single(it => it.GetProperty("kind").GetString() == "escalation.resubmitted").GetProperty("data");
        Assert.Equal("212 appointments today", told.GetProperty("change").GetProperty("impact").GetString());
        Assert.False(told.GetProperty("change").TryGetProperty("attempts", out _));
        Assert.Equal("15", told.GetProperty("change").GetProperty("fields")[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task What_is_changed_is_kept_however_much_was_imported_into_the_room()
    {
        var (mira, room) = (host.As("u-mira"), await SubmittedAsync());
        await host.ChangeAsync(new RoomKey(room), it => Enumerable.Range(0, RoomReader.LargestPage + 1).Select(number =>
            it.ImportCommunication(host.Person("u-mira").Id, Lane.Internal, Imported(number), Now, Now)).ToList()[^1]);
        await host.As("u-rachel").Ask($"/api/rooms/{room}/return", Ask.For(new { missing = "Impact." }));
        Assert.Null((await mira.Ask($"/api/rooms/{room}/resubmit", Ask.For(new { added = "All of it.", impact = "212 appointments today" }))).Refusal);

        var told = await host.Get<RoomReaders>().For(host.Person("u-mira").Id).RecordAsync(new RoomKey(room), new RecordFilter([EventKinds.Of<EscalationResubmitted>()]), null, 1, TestContext.Current.CancellationToken);
        Assert.Equal("212 appointments today", Assert.IsType<EscalationResubmitted>(Assert.Single(told!.Events)).Change?.Impact);
    }

    [Fact]
    public async Task Its_author_gives_another_title_and_kind_and_raises_the_severity_but_does_not_lower_it()
    {
        var (mira, room) = (host.As("u-mira"), (await host.As("u-mira").Ask("/api/escalations", Forms.Whole().With("severity", "Sev2"))).Text("room")!);
        await host.As("u-rachel").Ask($"/api/rooms/{room}/return", Ask.For(new { missing = "The kind." }));
        Assert.Equal("TheSeverityIsForWhoeverAnswers", (await mira.Ask($"/api/rooms/{room}/resubmit", Ask.For(new { severityTest = "A delivery slips by at most 10 business days" }))).Refusal);
        Assert.Equal("TheSubmissionHasGaps", (await mira.Ask($"/api/rooms/{room}/resubmit", Ask.For(new { type = "no_such_kind" }))).Refusal);
        Assert.Equal("Returned", (await mira.Look($"/api/rooms/{room}")).Text("state"));

        Assert.Null((await mira.Ask($"/api/rooms/{room}/resubmit", Ask.For(new { type = "security_privacy", title = "Records of 14 clinics exposed", severityTest = "Client data is exposed, confirmed or likely", overrideReason = "Data is out." }))).Refusal);
        var now = await host.As("u-rachel").Look($"/api/rooms/{room}");
        Assert.Equal(("Records of 14 clinics exposed", "Sev1"), (now.Text("title"), now.Text("severity")));
        var kinds = (await mira.Look($"/api/rooms/{room}/timeline")).Body.GetProperty("events").EnumerateArray().Select(it => it.GetProperty("kind").GetString()).ToList();
        Assert.Superset(new HashSet<string?> { "escalation.severityChanged", "escalation.retitled", "retitling.announced", "clock.recalculated" }, kinds.ToHashSet());
    }

    [Fact]
    public async Task What_is_typed_is_kept_for_its_author_alone_until_it_is_submitted_again_and_is_no_draft_of_its_own()
    {
        var (mira, room) = (host.As("u-mira"), new RoomKey(await SubmittedAsync()));
        var (author, cancellation) = (host.Person("u-mira").Id, TestContext.Current.CancellationToken);
        await host.As("u-rachel").Ask($"/api/rooms/{room.Value}/return", Ask.For(new { missing = "Impact." }));
        var before = (await mira.Look("/api/drafts")).Body.GetArrayLength();
        using (var scope = host.Services.CreateScope())
        {
            var keep = scope.ServiceProvider.GetRequiredService<KeepCompletion>();
            Assert.IsType<DraftNotFound>((await keep.SaveAsync(room, host.Person("u-olu").Id, new Dictionary<string, string> { ["impact"] = "Mine" }, cancellation)).Refusal);
            Assert.True((await keep.SaveAsync(room, author, new Dictionary<string, string> { ["impact"] = "212 appointments", ["requestedOutcome"] = "" }, cancellation)).IsDone);
        }

        using var later = host.Services.CreateScope();
        var kept = later.ServiceProvider.GetRequiredService<KeepCompletion>();
        var typed = await kept.ReadAsync(room, author, cancellation);
        Assert.Equal(("212 appointments", "", 2), (typed["impact"], typed["requestedOutcome"], typed.Count));
        Assert.Empty(await kept.ReadAsync(room, host.Person("u-rachel").Id, cancellation));
        Assert.Equal(before, (await mira.Look("/api/drafts")).Body.GetArrayLength());

        Assert.Null((await mira.Ask($"/api/rooms/{room.Value}/resubmit", Ask.For(new { added = "All 14." }))).Refusal);
        Assert.Empty(await kept.ReadAsync(room, author, cancellation));
        Assert.IsType<ThisDraftIsARoom>((await kept.SaveAsync(room, author, new Dictionary<string, string> { ["impact"] = "Late" }, cancellation)).Refusal);
        Assert.Equal(before, (await mira.Look("/api/drafts")).Body.GetArrayLength());
    }

    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();

    private ImportedItem Imported(int number) =>
        new("Ruth Ambrose", "ruth.ambrose@aldermoor.example", Speaker.Client, "Portal", $"Clinic {number} is on paper.", Now, "", "Mail", $"it-{number}", "", "");

    private async Task<string> SubmittedAsync() => (await host.As("u-mira").Ask("/api/escalations", Forms.Whole())).Text("room")!;

    private async Task<string?> OfferedToAsync(string room) => (await host.As("u-rachel").Look($"/api/rooms/{room}")).Text("offeredTo");

    private async Task<string?> LastKindAsync(string room) =>
        (await host.As("u-rachel").Look($"/api/rooms/{room}/timeline")).Body.GetProperty("events").EnumerateArray().Last().GetProperty("kind").GetString();

    private static IEnumerable<(string?, string?)> Notices(ApiAnswer it) =>
        it.Body.GetProperty("notices").EnumerateArray().Select(one => (one.GetProperty("kind").GetString(), one.GetProperty("room").GetString()));
}
