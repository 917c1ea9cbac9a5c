using EscalationRoom.Data.Intake;
using EscalationRoom.Data.Tests.Engines;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Data.Tests.Engines.Node;

namespace EscalationRoom.Data.Tests.Intake;

public abstract class KeepingDrafts(TestEngine engine) : OnEveryEngine(engine)
{
    private readonly DraftId _draft = DraftId.New();

    [Fact]
    public async Task Every_field_is_there_after_a_restart()
    {
        await KeepAsync("u-mira", ("title", "Feed down"), ("impact", "14 sites"));
        await ImportAsync("u-mira", Item(1, "Nothing works."));
        var after = await (await RestartedAsync()).Get<DraftShelf>().FindAsync(Node.Who("u-mira").Id, _draft, default);

        Assert.Equal(("Feed down", "14 sites", "Nothing works."), (after!.Answer("title"), after.Answer("impact"), Assert.Single(after.Items).Item.Text));
        Assert.Equal(Noon.AddMinutes(1), after.Items[0].Item.SentAt);
    }

    [Fact]
    public async Task What_one_does_not_name_stays_and_what_one_empties_goes()
    {
        await KeepAsync("u-mira", ("title", "Feed down"), ("impact", "14 sites"));
        var kept = await KeepAsync("u-mira", ("impact", ""), ("type", "sla_breach"));

        Assert.Equal(["title", "type"], kept!.Answers.Keys.Order());
    }

    [Fact]
    public async Task A_draft_is_its_initiators_until_it_is_shared_and_again_afterwards()
    {
        await KeepAsync("u-mira", ("title", "Feed down"));
        Assert.Null(await FindAsync("u-tomas"));
        Assert.Null(await KeepAsync("u-tomas", ("title", "Mine now")));

        Assert.False(await Shelf.ShareAsync(Node.Who("u-tomas").Id, _draft, true, default));
        Assert.True(await Shelf.ShareAsync(Node.Who("u-mira").Id, _draft, true, default));
        Assert.Equal("Feed down", (await FindAsync("u-tomas"))!.Answer("title"));
        await KeepAsync("u-tomas", ("impact", "14 sites"));
        Assert.Contains(await Shelf.AllAsync(Node.Who("u-tomas").Id, default), it => it.Id == _draft);

        Assert.True(await Shelf.ShareAsync(Node.Who("u-mira").Id, _draft, false, default));
        Assert.Null(await FindAsync("u-tomas"));
        Assert.Empty(await Shelf.AllAsync(Node.Who("u-tomas").Id, default));
    }

    [Fact]
    public async Task Whoever_helped_with_a_shared_draft_finds_it_again_after_somebody_else_went_on()
    {
        await KeepAsync("u-mira", ("title", "Feed down"));
        await Shelf.ShareAsync(Node.Who("u-mira").Id, _draft, true, default);
        await KeepAsync("u-tomas", ("impact", "14 sites"));
        await KeepAsync("u-mira", ("title", "Feed down at 14 sites"));

        var found = Assert.Single(await Shelf.AllAsync(Node.Who("u-tomas").Id, default), it => it.Id == _draft);
        Assert.Equal(("Feed down at 14 sites", "14 sites"), (found.Answer("title"), found.Answer("impact")));
        Assert.DoesNotContain(await Shelf.AllAsync(Node.Who("u-jun").Id, default), it => it.Id == _draft);
    }

    [Fact]
    public async Task Two_who_complete_it_at_once_lose_nothing_of_each_other()
    {
        await KeepAsync("u-mira", ("title", "Feed down"));
        await Shelf.ShareAsync(Node.Who("u-mira").Id, _draft, true, default);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(it => KeepAsync(it % 2 == 0 ? "u-mira" : "u-tomas", ($"field.{it}", $"answer {it}"), ("impact", $"{it} sites"))));

        var kept = await FindAsync("u-mira");
        Assert.Equal(14, kept!.Answers.Count);
        Assert.All(Enumerable.Range(0, 12), it => Assert.Equal($"answer {it}", kept.Answer($"field.{it}")));
    }

    [Fact]
    public async Task Imported_messages_stand_in_the_order_they_were_written_and_each_once()
    {
        await KeepAsync("u-mira", ("title", "Feed down"));
        Assert.Equal(2, await ImportAsync("u-mira", Item(5, "Still nothing."), Item(1, "It stopped.")));
        Assert.Equal(1, await ImportAsync("u-mira", Item(5, "Still nothing."), Item(3, "Anyone there?")));

        Assert.Equal(["It stopped.", "Anyone there?", "Still nothing."], (await FindAsync("u-mira"))!.Items.Select(it => it.Item.Text));
        Assert.Null(await ImportAsync("u-tomas", Item(9, "Not mine.")));
    }

    [Fact]
    public async Task Of_two_who_submit_at_once_one_does_and_a_refused_form_can_be_submitted_by_the_other()
    {
        await KeepAsync("u-mira", ("title", "Feed down"));
        await Shelf.ShareAsync(Node.Who("u-mira").Id, _draft, true, default);
        var (mira, tomas) = (Node.Who("u-mira").Id, Node.Who("u-tomas").Id);

        bool[] taken = await Task.WhenAll(Shelf.TakeForSubmissionAsync(mira, _draft, Noon, default), Shelf.TakeForSubmissionAsync(tomas, _draft, Noon, default));
        Assert.Single(taken, it => it);
        var (first, second) = taken[0] ? (mira, tomas) : (tomas, mira);

        Assert.False(await Shelf.TakeForSubmissionAsync(second, _draft, Noon.AddSeconds(5), default));
        await Shelf.GiveBackAsync(first, _draft, default);
        Assert.True(await Shelf.TakeForSubmissionAsync(second, _draft, Noon.AddSeconds(9), default));
        Assert.True(await Shelf.TakeForSubmissionAsync(first, _draft, Noon.AddSeconds(9) + DraftShelf.LongestSubmission + TimeSpan.FromSeconds(1), default));
    }

    [Fact]
    public async Task What_became_a_room_is_kept_and_no_longer_unfinished()
    {
        await KeepAsync("u-mira", ("title", "Feed down"));
        await Shelf.MarkSubmittedAsync(_draft, RoomKey.Of(2026, 9), default);

        Assert.Empty(await Shelf.AllAsync(Node.Who("u-mira").Id, default));
        Assert.False(await Shelf.DiscardAsync(Node.Who("u-mira").Id, _draft, default));
        Assert.Equal("Feed down", (await KeepAsync("u-mira", ("title", "Too late")))!.Answer("title"));
    }

    [Fact]
    public async Task Only_its_initiator_discards_a_draft_and_all_of_it_goes()
    {
        await KeepAsync("u-mira", ("title", "Feed down"));
        await ImportAsync("u-mira", Item(1, "Nothing works."));
        Assert.False(await Shelf.DiscardAsync(Node.Who("u-tomas").Id, _draft, default));
        Assert.True(await Shelf.DiscardAsync(Node.Who("u-mira").Id, _draft, default));

        Assert.Equal((0, 0, 0), (await Node.CountAsync("Drafts"), await Node.CountAsync("DraftAnswers"), await Node.CountAsync("DraftItems")));
    }

    [Fact]
    public async Task A_file_is_there_after_a_restart_and_a_draft_that_is_being_submitted_takes_no_more()
    {
        await KeepAsync("u-mira", ("title", "Feed down"));
        Assert.True((await AddFileAsync("u-mira", "feed.log", 'a')).IsDone);
        Assert.IsType<DraftNotFound>((await AddFileAsync("u-tomas", "mine.log", 'b')).Refusal);
        await Shelf.TakeForSubmissionAsync(Node.Who("u-mira").Id, _draft, Noon, default);
        Assert.IsType<DraftNotFound>((await AddFileAsync("u-mira", "late.log", 'c')).Refusal);

        var after = await (await RestartedAsync()).Get<DraftShelf>().FindAsync(Node.Who("u-mira").Id, _draft, default);
        Assert.Equal(("feed.log", Lane.Internal), (Assert.Single(after!.Files).File.Name, after.Files[0].Lane));
    }

    [Fact]
    public async Task Files_of_a_discarded_draft_are_gone_a_while_later_unless_another_draft_has_the_same()
    {
        await KeepAsync("u-mira", ("title", "Feed down"));
        var file = (await AddFileAsync("u-mira", "feed.log", 'a')).Value!;
        Assert.Empty(await Shelf.GoneFilesAsync(Noon.AddDays(1), default));
        await Shelf.DiscardAsync(Node.Who("u-mira").Id, _draft, default);

        var gone = Assert.Single(await Shelf.GoneFilesAsync(Noon.AddDays(1), default));
        Assert.False(await Shelf.IsNamedAsync(gone, default));
        var other = DraftId.New();
        await Shelf.KeepAsync(Node.Who("u-mira").Id, other, new Dictionary<string, string>(), Noon, default);
        await Shelf.AddFileAsync(Node.Who("u-mira").Id, other, file, 100, default);
        Assert.True(await Shelf.IsNamedAsync(gone, default));
        await Shelf.ForgetFileAsync(gone, default);
        Assert.Empty(await Shelf.GoneFilesAsync(Noon.AddDays(1), default));
    }

    private Task<Domain.Result<DraftFile>> AddFileAsync(string who, string name, char digest) => Shelf.AddFileAsync(
        Node.Who(who).Id, _draft, new DraftFile(Guid.NewGuid(), Lane.Internal, new StoredFile(name, "text/plain", 3, new string(digest, 64)), Node.Who(who).Id, Noon), 100, default);

    private DraftShelf Shelf => Node.Get<DraftShelf>();

    private Task<Draft?> FindAsync(string who) => Shelf.FindAsync(Node.Who(who).Id, _draft, default);

    private Task<Draft?> KeepAsync(string who, params (string Name, string Text)[] answers) =>
        Shelf.KeepAsync(Node.Who(who).Id, _draft, answers.ToDictionary(it => it.Name, it => it.Text), Noon, default);

    private Task<int?> ImportAsync(string who, params ImportedItem[] items) => Shelf.ImportAsync(Node.Who(who).Id, _draft, items, Lane.Internal, Noon, default);

    private static ImportedItem Item(int minute, string text) =>
        new("Marek Nowak", "marek.nowak@quillon.example", Speaker.Client, "Feed", text, Noon.AddMinutes(minute), "12:01", "Ticket ZD-88213", "", "", "");
}

public sealed class KeepingDraftsOnSqlite(SqliteHere engine) : KeepingDrafts(engine);

public sealed class KeepingDraftsOnPostgreSql(PostgreSqlHere engine) : KeepingDrafts(engine);

public sealed class KeepingDraftsOnSqlServer(SqlServerHere engine) : KeepingDrafts(engine);
