using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

/// <summary>One card per lane: every version is kept, nobody's words are lost, and each reader can open what it rests on.</summary>
public sealed class WritingDownWhereItStands
{
    private static readonly Situation Down = new("The pool is too small.", "All 14 sites.", "", "Restart.", []);

    private readonly Room _room = ARoom().OwnedBy(Ana).With(Ben, Ruth);

    [Fact]
    public void Every_version_is_kept_and_the_newest_counts()
    {
        var first = Done(_room.UpdateSituation(Ana.Id, Lane.Internal, Down, 0, Noon));
        var second = Done(_room.UpdateSituation(Ben.Id, Lane.Internal, Down with { Tried = "Restarted." }, 1, Noon.AddMinutes(5)));

        Assert.Equal((1, 2, first.Id), (first.Version, second.Version, second.About));
        Assert.Equal(new Brief(BriefKind.Situation, Lane.Internal, 2, first.Id, second.Id, Ben.Id, Noon.AddMinutes(5)), Assert.Single(_room.Briefs));
    }

    [Fact]
    public void What_its_author_did_not_see_is_not_written_over()
    {
        Done(_room.UpdateSituation(Ana.Id, Lane.Internal, Down, 0, Noon));
        var refused = _room.Refuses<SomebodyWroteItMeanwhile>(it => it.UpdateSituation(Ben.Id, Lane.Internal, Down, 0, Noon).Refusal);
        Assert.Equal((Ana.Name, 1), (refused.Name, refused.Version));
        _room.Refuses<SomebodyWroteItMeanwhile>(it => it.UpdateSituation(Ben.Id, Lane.Internal, Down, 2, Noon).Refusal);
    }

    [Fact]
    public void The_client_has_a_card_of_their_own()
    {
        Done(_room.UpdateSituation(Ana.Id, Lane.Internal, Down, 0, Noon));
        var theirs = Done(_room.UpdateSituation(Ana.Id, Lane.Client, Down, 0, Noon));
        Assert.Equal((1, Lane.Client), (theirs.Version, theirs.Lane));
        Assert.Equal(2, _room.Briefs.Count);
    }

    [Fact]
    public void It_cites_only_what_its_readers_read()
    {
        var (inside, outside) = (new PostedItem(EventId.New(), Lane.Internal), new PostedItem(EventId.New(), Lane.Client));
        _room.Refuses<CiteWhatItsReadersRead>(it => it.UpdateSituation(Ana.Id, Lane.Client, Down with { Cites = [inside] }, 0, Noon).Refusal);
        _room.Refuses<CiteWhatItsReadersRead>(it => it.UpdateSituation(Ana.Id, Lane.Internal, Down with { Cites = [outside] }, 0, Noon).Refusal);
        _room.Refuses<CiteWhatItsReadersRead>(it => it.UpdateSituation(Ana.Id, Lane.Internal, Down with { Cites = [.. Enumerable.Repeat(inside, 21)] }, 0, Noon).Refusal);
        Assert.Equal([inside.Id], Done(_room.UpdateSituation(Ana.Id, Lane.Internal, Down with { Cites = [inside] }, 0, Noon)).Cites);
    }

    [Fact]
    public void It_says_at_least_what_happened_and_stays_short()
    {
        _room.Refuses<ASituationSaysWhatHappened>(it => it.UpdateSituation(Ana.Id, Lane.Internal, Down with { Happened = " " }, 0, Noon).Refusal);
        _room.Refuses<ASituationSaysWhatHappened>(it => it.UpdateSituation(Ana.Id, Lane.Internal, Down with { NextStep = new string('n', Room.LongestSituationPart + 1) }, 0, Noon).Refusal);
    }

    [Fact]
    public void Owner_deputy_and_duty_write_it()
    {
        Room room = ARoom().OwnedBy(Ana).With(Ben, Helen, Olu, Ruth).Then(it => it.TakeCommand(Rachel, "Night shift.", Noon)).Build();
        Assert.All([Rachel, Ana], it => Assert.Null(Permissions.Check("room.situation.update", it, room.Seats)));
        Assert.All([Ben, Helen, Olu, Ruth, Mira], it => Assert.IsType<NotAllowed>(Permissions.Check("room.situation.update", it, room.Seats)));
    }

    [Fact]
    public void Conditions_actions_and_needs_are_reported_of_severe_cases()
    {
        var report = new CanReport("All sites up.", "Watching.", "");
        var noted = Done(_room.RecordCanReport(Ana.Id, report, Noon));
        Assert.Equal((report, Lane.Internal, "Conditions: All sites up.\n\nActions: Watching.\n\nNeeds: nothing"), (noted.Can, noted.Lane, noted.Words));
        Assert.Equal(noted.Id, Assert.Single(_room.Briefs, it => it.Kind is BriefKind.CanReport).Newest);
        _room.Refuses<AReportSaysConditionsAndActions>(it => it.RecordCanReport(Ana.Id, report with { Actions = "" }, Noon).Refusal);
        Done(_room.ChangeSeverity(Ana.Id, Severity.Sev3, "One site only.", Noon));
        _room.Refuses<ReportsAreForSevereCases>(it => it.RecordCanReport(Ana.Id, report, Noon).Refusal);
    }
}
