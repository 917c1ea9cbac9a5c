using EscalationRoom.Data.Intake;
using EscalationRoom.Data.Seed;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Assist;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Intake.Suggestions;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Tests.Documents;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Resuming;

namespace EscalationRoom.Web.Tests.Canary;

/// <summary>One escalation from submission to its end, in which every field of every lane holds a word that stands nowhere else.</summary>
internal sealed class Drama(CanaryHost host)
{
    private readonly Random _random = new(20261123);
    private readonly List<(Lane? Lane, string Field, string Words)> _planted = [];
    private readonly List<(Lane? Lane, string Field, string Words)> _drafted = [];
    private Play? _play;

    public IReadOnlyList<(Lane? Lane, string Field, string Words)> Planted => _planted;

    /// <summary>What stands in Mira's draft, and nowhere else.</summary>
    public IReadOnlyList<(Lane? Lane, string Field, string Words)> Drafted => _drafted;

    public DraftId Draft { get; } = DraftId.New();

    public static readonly Guid DraftFile = Guid.Parse("0197a1f0-0000-7000-8000-00000000d7af");

    public RoomKey Room => Play.Room;

    private Play Play => _play ?? throw new InvalidOperationException("The room is not open yet.");

    /// <summary>What must not leave these lanes; the title is for everybody in the room and nobody else.</summary>
    public async Task<IReadOnlyList<Needle>> NeedlesOutsideAsync(Lanes reads)
    {
        var facts = (await host.Get<TimelineLog>().AfterAsync(Room, 1, CancellationToken.None))!.Events.Where(it => !reads.Has(it.Lane)).ToList();
        return
        [
            .. _planted.Where(it => it.Lane is { } lane ? !reads.Has(lane) : reads is Lanes.None).Select(it => Needle.Of($"{it.Lane} {it.Field}", it.Words)),
            .. facts.Select(it => Needle.Of($"the id of {it.Lane} {it.Number} {EventKinds.KindOf(it)}", it.Id.Value)),
            .. facts.OfType<DocumentAdded>().SelectMany(it => new[] { Needle.Of($"the id of a document in {it.Lane}", it.Document.Value), Needle.Of($"the hash of a document in {it.Lane}", it.Sha256) }),
            .. facts.OfType<OwnershipOffered>().Select(it => Needle.Of("the id of an offer", it.Handoff.Value)),
            .. facts.OfType<EscalationElevated>().Select(it => Needle.Of("the id of an elevation", it.Handoff.Value)),
        ];
    }

    public async Task OpenAsync()
    {
        var (mira, rachel, now) = (host.Person("u-mira"), host.Person("u-rachel"), host.Get<TimeProvider>().GetUtcNow());
        var submission = new Submission(
            DemoClients.IdOf("cl-aldermoor"), EscalationType.ServiceOutage, Severity.Sev1, Word(Lane.Internal, "severity test"), Word(null, "title"),
            Word(Lane.Internal, "what happened"), Word(Lane.Internal, "impact"), Word(Lane.Internal, "outcome"))
        {
            Coverage = new Coverage(ClientTier.Strategic, "cal-emea"),
        };
        var (_, key) = await host.Get<LiveRooms>().OpenAsync(mira.Id, new Command(Guid.NewGuid(), "room.submit", submission), Open, now, default);
        _play = new Play(host, key);
        await AskAsync("u-priya", "accept", new { });
        foreach (var who in (string[])["c-ruth", "u-helen", "u-noor", "u-olu"])
        {
            await AskAsync("u-priya", "participants/", new { person = who });
        }

        Room Open(RoomId id, RoomKey given)
        {
            var room = Domain.Rooms.Room.Open(id, given, submission, mira, rachel, now);
            foreach (var why in new DismissalReason?[] { null, DismissalReason.Other })
            {
                room.RecordSuggestion(new SuggestionAnswer(SuggestionPart.Type, Word(Lane.Internal, "suggestion"), [Word(Lane.Internal, "suggestion's sentence")], why, why is null ? "" : Word(Lane.Internal, "why it was dismissed"), mira.Id, []), now);
            }

            room.OfferRoom(host.Person("u-priya"), Word(Lane.Internal, "routing reason"), now.AddMinutes(10), now);
            return room;
        }
    }

    /// <summary>Another escalation that is only being written, with a message imported into it.</summary>
    public async Task DraftAsync()
    {
        var (shelf, mira, now) = (host.Get<DraftShelf>(), host.Person("u-mira").Id, host.Get<TimeProvider>().GetUtcNow());
        string[] fields = ["title", "whatHappened", "impact", "attempt.0.what", "field.clause", "overrideReason"];
        await shelf.KeepAsync(mira, Draft, fields.ToDictionary(it => it, it => Word(_drafted, null, it)), now, default);
        var said = new SuggestionAnswer(SuggestionPart.Type, Word(_drafted, null, "suggestion"), [Word(_drafted, null, "suggestion's sentence")], DismissalReason.Other, Word(_drafted, null, "why it was dismissed"), mira, []);
        await shelf.KeepAsync(mira, Draft, new Dictionary<string, string> { [DraftSuggestions.NameOf(said.Part)] = DraftSuggestions.Write(said) }, now, default);
        var imported = new ImportedItem(Word(_drafted, null, "sender"), "", Speaker.Client, Word(_drafted, null, "subject"), Word(_drafted, null, "imported words"), now, "", Word(_drafted, null, "source"), "", "", "");
        await shelf.ImportAsync(mira, Draft, [imported], Lane.Client, now, default);
        var parcel = Parcels.Of($"{Word(_drafted, null, "file name")}.txt", System.Text.Encoding.UTF8.GetBytes(Word(_drafted, null, "words in a file")), "Internal", DraftFile);
        Assert.Equal(System.Net.HttpStatusCode.Created, (await host.As("u-mira").Upload($"/api/drafts/{Draft}/files", parcel)).Status);
    }

    public async Task PlayAsync()
    {
        await DraftAsync();
        foreach (var (lane, speaker) in new[] { (Lane.Client, "u-priya"), (Lane.Internal, "u-mira"), (Lane.Executive, "u-helen"), (Lane.Privileged, "u-noor") })
        {
            await SpeakAsync(lane, speaker);
            await RecordAsync(lane, host.Person(speaker));
            await host.SendMailAsync();
        }

        await AskTheOwnerAsync();
        await PassOnAsync();
        await WaitForTheClientAsync();
        await ResolveAsync();
    }

    private async Task SpeakAsync(Lane lane, string speaker)
    {
        var message = await Play.SayAsync(speaker, lane.ToString(), Word(lane, "message"));
        await Play.SayAsync(speaker, lane.ToString(), $"@Sofia.Marchetti @Priya {Word(lane, "mention")}");
        await Play.SayAsync(speaker, lane.ToString(), $"**{Word(lane, "answer")}**", message);
        await AskAsync(speaker, $"messages/{message}/reactions", new { sign = "✅" });
        await AskAsync(speaker, $"messages/{message}/pin", new { });
        await AskAsync(speaker, $"messages/{message}/edit", new { text = Word(lane, "edit") });
        var gone = await Play.SayAsync(speaker, lane.ToString(), Word(lane, "deleted message"));
        await AskAsync(speaker, $"messages/{gone}/delete", new { });
        var document = await Play.ShareAsync(speaker, lane.ToString(), $"{Word(lane, "document name")}.pdf", content: Word(lane, "document"));
        await Play.ShareAsync(speaker, lane.ToString(), $"{Word(lane, "revision name")}.pdf", document, Word(lane, "revision"));
    }

    private async Task RecordAsync(Lane lane, Person by)
    {
        var (title, chosen, other, reason) = (Word(lane, "decision title"), Word(lane, "chosen option"), Word(lane, "other option"), Word(lane, "decision reason"));
        var (note, source, question, verdict) = (Word(lane, "note"), Word(lane, "note's source"), Word(lane, "question"), Word(lane, "verdict"));
        var (now, reviewer) = (Play.Now, lane is Lane.Privileged ? host.Person("u-noor") : host.Person("u-helen"));
        var decided = await Play.ChangeAsync(it => it.RecordDecision(by.Id, lane, new ChosenOption(title, [chosen, other], chosen, reason), now));
        await Play.ChangeAsync(it => it.RecordNote(by.Id, lane, note, source, now));
        await Play.ChangeAsync(it => it.RequestReview(by.Id, reviewer, lane, question, now.AddHours(1), now, decided.Id));
        await Play.ChangeAsync(it => it.GiveReview(reviewer.Id, new PostedItem(decided.Id, lane), ReviewVerdict.Rejected, verdict, now));
        var (happened, impact, tried, next) = (Word(lane, "situation"), Word(lane, "impact on the client"), Word(lane, "what was tried"), Word(lane, "next step"));
        await Play.ChangeAsync(it => it.UpdateSituation(by.Id, lane, new Situation(happened, impact, tried, next, [new PostedItem(decided.Id, lane)]), 0, now));
    }

    private async Task AskTheOwnerAsync()
    {
        var asked = (await AskAsync("u-helen", "questions/", new { text = Word(Lane.Executive, "question to the owner") })).GetProperty("eventId").GetGuid();
        await AskAsync("u-priya", $"questions/{asked}/answer", new { text = Word(Lane.Executive, "answer of the owner") });
        await AskAsync("u-helen", "questions/", new { text = Word(Lane.Executive, "waiting question") });
        await host.SendMailAsync();
        await AskAsync("u-priya", "can-report", new { conditions = Word(Lane.Internal, "conditions"), actions = Word(Lane.Internal, "actions"), needs = Word(Lane.Internal, "needs") });
        await AskAsync("u-priya", "commitments/", new { kind = "deliverable", what = Word(Lane.Client, "commitment"), due = Play.Now.AddHours(1) });
        await AskAsync("u-priya", "reviews/", new { reviewer = "u-olu", lane = "Internal", question = Word(Lane.Internal, "waiting review") });
    }

    private async Task PassOnAsync()
    {
        await AskAsync("u-priya", "severity", new { severity = "Sev2", reason = Word(Lane.Internal, "severity reason") });
        await AskAsync("u-noor", "participants/", new { person = "u-yuki", lanes = new[] { "Privileged" } });
        await Play.SayAsync("u-noor", "Privileged", $"@Yuki.Tan {Word(Lane.Privileged, "mention of who was added")}");
        await AskAsync("u-helen", "participants/", new { person = "u-grant", lanes = new[] { "Executive" } });
        await AskAsync("u-priya", "participants/u-grant/remove", new { reason = Word(Lane.Internal, "removal reason") });
        var declined = (await AskAsync("u-priya", "handoffs", new { to = "u-kenji", reason = Word(Lane.Internal, "handoff reason") })).GetProperty("id");
        await host.SendMailAsync();
        await Play.PostAsync("u-kenji", $"/api/handoffs/{declined}/decline", new { reason = Word(Lane.Internal, "decline reason") });
        var offer = (await AskAsync("u-priya", "handoffs", new { to = "u-sofia", reason = Word(Lane.Internal, "second handoff reason"), tone = Word(Lane.Internal, "handoff tone"), notToSay = Word(Lane.Internal, "handoff silence") })).GetProperty("id");
        await host.SendMailAsync();
        await Play.PostAsync("u-sofia", $"/api/handoffs/{offer}/accept", new { readback = Word(Lane.Internal, "readback") });
        await AskAsync("u-helen", "command", new { reason = Word(Lane.Internal, "command reason") });
        await AskAsync("u-helen", "command/return", new { note = Word(Lane.Internal, "return note") });
        await AskAsync("u-sofia", "elevations", new { to = "u-ines", reason = Word(Lane.Internal, "elevation reason") });
        await host.SendMailAsync();
        await Play.ChangeAsync(it => it.DeclineHandoff(host.Person("u-ines").Id, it.PendingHandoff!.Id, Word(Lane.Internal, "second decline reason"), Play.Now));
    }

    private async Task WaitForTheClientAsync()
    {
        var message = await Play.SayAsync("u-sofia", "Client", Word(Lane.Client, "question to the client"));
        await AskAsync("u-sofia", "pauses", new { pause = "awaitingClient", contact = "c-ruth", message, until = Play.Now.AddHours(1), why = Word(Lane.Internal, "reason of a pause") });
        await Play.SayAsync("c-ruth", "Client", Word(Lane.Client, "answer of the client"));
        await AskAsync("u-sofia", "information/", new { person = "c-ruth", question = Word(Lane.Client, "information asked of the client"), due = Play.Now.AddHours(1) });
        var asked = (await AskAsync("u-sofia", "information/", new { person = "u-olu", question = Word(Lane.Internal, "information asked inside"), due = Play.Now.AddHours(1) })).GetProperty("eventId").GetGuid();
        await AskAsync("u-olu", $"information/{asked}/answer", new { text = Word(Lane.Internal, "information given") });
    }

    private async Task ResolveAsync()
    {
        await AskAsync("u-sofia", "resolutions/", new { path = "fix", summary = Word(Lane.Internal, "resolution summary"), signOffs = new[] { "legal" } });
        await host.SendMailAsync();
        await AskAsync("u-noor", "resolutions/reviews", new { verdict = "approved", note = Word(Lane.Internal, "sign-off note") });
        await AskAsync("u-sofia", "resolutions/offer", new { text = Word(Lane.Client, "resolution") });
        await AskAsync("c-ruth", "resolutions/accept", new { satisfaction = 4, text = Word(Lane.Client, "acceptance") });
        await host.SendMailAsync();
        await AskAsync("u-sofia", "close", new { outcome = "fixedPermanent", cause = "platformDefect", summary = Word(Lane.Internal, "closing summary"), toClient = Word(Lane.Client, "closing message") });
        await AskAsync("u-sofia", "reopen", new { reason = Word(Lane.Internal, "reopening reason") });
    }

    private Task<System.Text.Json.JsonElement> AskAsync(string handle, string path, object body) => Play.AskAsync(handle, path, body);

    /// <summary>A word nobody else says, remembered with where it belongs.</summary>
    private string Word(Lane? lane, string field) => Word(_planted, lane, field);

    private string Word(List<(Lane? Lane, string Field, string Words)> among, Lane? lane, string field)
    {
        var word = $"zq{Convert.ToHexStringLower(BitConverter.GetBytes(_random.NextInt64()))}";
        among.Add((lane, field, word));
        return word;
    }
}
