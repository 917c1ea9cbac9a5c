using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Documents.Files;
using EscalationRoom.Web.Shell.Demo;

namespace EscalationRoom.Web.Tests.Demo;

public sealed class SeedingTheDemo(DemoHost host) : IClassFixture<DemoHost>
{
    private static readonly RoomKey Live = new("ESC-2026-0147");
    private static readonly RoomKey Waiting = new("ESC-2026-0139");
    private static readonly RoomKey Closed = new("ESC-2026-0131");

    [Fact]
    public async Task One_room_is_live_one_waits_for_its_client_and_one_is_closed()
    {
        Assert.Equal(("In review", "Sofia Marchetti", host.Person("u-priya").Id), await StandingAsync(Live));
        Assert.Equal(("Waiting on client's decision", "Daniel Osei", host.Person("u-rachel").Id), await StandingAsync(Waiting));
        Assert.Equal(("Closed", "Marcus Whitfield", host.Person("u-sofia").Id), await StandingAsync(Closed));
    }

    [Theory]
    [InlineData("ESC-2026-0147", 7, 4, 2, 0)]
    [InlineData("ESC-2026-0139", 8, 1, 1, 2)]
    [InlineData("ESC-2026-0131", 7, 3, 0, 0)]
    public async Task Every_message_of_the_scenario_is_in_its_lane(string room, int client, int @internal, int executive, int privileged)
    {
        var counsel = room == Waiting.Value ? "u-daniel" : "u-helen";
        var said = (await EventsAsync(counsel, new RoomKey(room))).Concat(await EventsAsync("u-helen", new RoomKey(room))).DistinctBy(it => it.Id).OfType<MessagePosted>().ToList();
        Assert.Equal(
            (client, @internal, executive, privileged),
            (said.Count(it => it.Lane is Lane.Client), said.Count(it => it.Lane is Lane.Internal), said.Count(it => it.Lane is Lane.Executive), said.Count(it => it.Lane is Lane.Privileged)));
    }

    [Fact]
    public async Task Times_fit_the_present_and_the_texts_agree_with_them()
    {
        var live = await EventsAsync("u-sofia", Live);
        Assert.Equal(host.Time.GetUtcNow().AddMinutes(-108), live[0].At);
        var restored = Assert.Single(live.OfType<NoteRecorded>(), it => it.Lane is Lane.Internal && it.Can is null);
        Assert.Equal(host.Time.GetUtcNow().AddMinutes(-49), restored.At);
        Assert.Contains($"at {restored.At:HH:mm},", restored.Text, StringComparison.Ordinal);
        Assert.All(live.Zip(live.Skip(1)), it => Assert.True(it.First.At <= it.Second.At));

        var offer = Assert.Single((await EventsAsync("c-elliot", Waiting)).OfType<ResolutionOffered>());
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 15, 10, 0, TimeSpan.Zero), offer.DecideBy);
        Assert.Equal(new DateTimeOffset(2026, 11, 10, 21, 9, 0, TimeSpan.Zero), (await EventsAsync("u-marcus", Closed)).OfType<EscalationClosed>().Single().At, TimeSpan.FromHours(24));
    }

    [Fact]
    public async Task What_reports_verdicts_and_promises_say_about_the_clock_is_the_storys_own_time()
    {
        var live = await EventsAsync("u-sofia", Live);
        var report = live.OfType<NoteRecorded>().Last(it => it.Can is not null);
        Assert.Equal($"Nothing until {live[0].At.AddMinutes(179):HH:mm}.", report.Can!.Needs);
        Assert.Contains(live.OfType<ReviewGiven>(), it => it.Note.EndsWith($"open until {live[0].At.AddMinutes(297):HH:mm}.", StringComparison.Ordinal));

        var daily = (await EventsAsync("u-daniel", Waiting)).OfType<CommitmentMade>().Single(it => it.Kind is CommitmentKind.NextUpdate);
        Assert.Equal($"A short status each day by {daily.Due:HH:mm}", daily.What);
    }

    [Theory]
    [InlineData("ESC-2026-0147", "u-sofia", 8, "K5 K8")]
    [InlineData("ESC-2026-0139", "u-daniel", 3, "")]
    [InlineData("ESC-2026-0131", "u-marcus", 5, "K4")]
    public async Task Every_commitment_of_the_scenario_is_made_and_none_was_late(string room, string who, int made, string open)
    {
        var commitments = (await host.Get<RoomReaders>().For(host.Person(who).Id).CommitmentsAsync(new RoomKey(room), CancellationToken.None))!;
        Assert.Equal(Enumerable.Range(1, made), commitments.Select(it => it.Number));
        Assert.Equal(open, string.Join(' ', commitments.Where(it => it.IsOpen).Select(it => $"K{it.Number}")));
        Assert.DoesNotContain(commitments, it => it.IsLate(host.Time.GetUtcNow()));
    }

    [Theory]
    [InlineData("ESC-2026-0147", "u-sofia", "Client 1, Internal 2")]
    [InlineData("ESC-2026-0139", "u-daniel", "Internal 3")]
    [InlineData("ESC-2026-0131", "u-marcus", "")]
    public async Task Where_it_stands_is_written_down_and_rests_on_what_its_readers_read(string room, string who, string versions)
    {
        var reader = host.Get<RoomReaders>().For(host.Person(who).Id);
        var cards = (await reader.SituationsAsync(new RoomKey(room), CancellationToken.None))!;
        Assert.Equal(versions, string.Join(", ", cards.Select(it => $"{it.Lane} {it.Version}")));
        var cited = cards.SelectMany(it => it.Cites.Select(id => (it.Lane, Id: id))).ToList();
        var items = (await reader.ItemsAsync(new RoomKey(room), [.. cited.Select(it => it.Id)], CancellationToken.None))!;
        Assert.Equal(cited.Select(it => (it.Lane, it.Id)).ToHashSet(), items.Select(it => (it.Lane, it.Id)).ToHashSet());
    }

    [Fact]
    public async Task Helens_question_waited_three_minutes_and_nothing_waits_now()
    {
        var asked = (await host.Get<RoomReaders>().For(host.Person("u-helen").Id).AsksAsync(Live, AskKind.Question, CancellationToken.None))!;
        var question = Assert.Single(asked);
        Assert.Equal((1, AskState.Answered, TimeSpan.FromMinutes(3)), (question.Number, question.State, question.SettledAt - question.AskedAt));
        Assert.Empty((await host.Get<RoomReaders>().For(host.Person("u-mira").Id).AsksAsync(Live, AskKind.Question, CancellationToken.None))!);
    }

    [Fact]
    public async Task The_live_rooms_client_hears_from_us_in_nine_minutes()
    {
        var open = await host.Get<RoomReaders>().For(host.Person("u-sofia").Id).OpenCommitmentsAsync(CancellationToken.None);
        Assert.Equal((Live, CommitmentKind.NextUpdate, host.Time.GetUtcNow().AddMinutes(9)), (open[0].Room, open[0].Commitment.Kind, open[0].Commitment.Due));
    }

    [Fact]
    public async Task The_handoff_is_in_the_history_with_its_readback()
    {
        var handed = Assert.Single((await EventsAsync("u-sofia", Live)).OfType<OwnershipHandedOff>());
        Assert.StartsWith("The report is mine. Nobody says resolved before ", handed.Readback, StringComparison.Ordinal);
        Assert.EndsWith("Yuki's wording stands.", handed.Readback, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_document_can_be_opened()
    {
        var documents = new List<DocumentAdded>();
        foreach (var (who, room) in new[] { ("u-sofia", Live), ("u-daniel", Waiting), ("u-marcus", Closed) })
        {
            documents.AddRange((await EventsAsync(who, room)).OfType<DocumentAdded>());
        }

        Assert.Equal(19, documents.Count);
        Assert.All(documents, it => Assert.Equal(it.Size, new FileInfo(host.Get<FileStore>().PathOf(it.Sha256)).Length));
    }

    [Fact]
    public async Task Seeding_again_changes_nothing()
    {
        var before = await AllAsync();
        await host.Get<DemoSeed>().RunAsync(CancellationToken.None);
        Assert.Equal(before, await AllAsync());
    }

    [Fact]
    public async Task A_new_room_gets_a_number_after_those_of_the_stories()
    {
        var key = await host.Get<RoomNumbers>().NextAsync(2026, CancellationToken.None);
        Assert.True(string.CompareOrdinal(key.Value, "ESC-2026-0149") > 0, key.Value);
    }

    private async Task<List<EventId>> AllAsync() =>
        [.. (await EventsAsync("u-sofia", Live)).Concat(await EventsAsync("u-daniel", Waiting)).Concat(await EventsAsync("u-marcus", Closed)).Select(it => it.Id)];

    private async Task<IReadOnlyList<RoomEvent>> EventsAsync(string who, RoomKey room) =>
        (await host.Get<RoomReaders>().For(host.Person(who).Id).LatestAsync(room, 200, CancellationToken.None))!.Events;

    private async Task<(string State, string Owner, Domain.People.PersonId? Deputy)> StandingAsync(RoomKey room)
    {
        var view = await host.Get<RoomReaders>().For(host.Person("u-rachel").Id).OpenAsync(room, CancellationToken.None);
        return (view!.State, view.OwnerName, view.Deputy);
    }
}
