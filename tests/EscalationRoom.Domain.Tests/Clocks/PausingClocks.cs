using System.Text.Json;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Clocks.SlaMeasure;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Clocks;

public sealed class PausingClocks
{
    private static readonly DateTimeOffset Later = Noon.AddHours(6);

    private static readonly PostedMessage Question = new(EventId.New(), Lane.Client, Ana.Id, Noon, IsDeleted: false);

    private static readonly PauseAsked ForTheClient = new(PauseKind.AwaitingClient, Later, "Which sites?") { Contact = Ruth, Evidence = Question };

    private static readonly PauseAsked ForAThirdParty = new(PauseKind.AwaitingThirdParty, Later, "") { ThirdParty = "Netco", Reference = "N-17" };

    private static readonly PauseAsked OnHold = new(PauseKind.ClientRequestedHold, Noon.AddDays(20), "Until their audit is over.") { Evidence = Question with { By = Ruth.Id } };

    private static readonly PauseAsked ByCounsel = new(PauseKind.LegalHoldComms, Later, "Notice received.");

    private readonly Room _room = FollowingARoom.AClockedRoom();

    public PausingClocks()
    {
        Done(_room.OfferRoom(Ana, "", Noon.AddMinutes(30), Noon));
        Done(_room.Accept(Ana, Ben, Noon));
        Done(_room.AddParticipant(Ana, Ruth, Lanes.None, Noon));
        Done(_room.AddParticipant(Ana, Noor, Lanes.None, Noon));
        _room.PostMessage(Ana.Id, Lane.Client, "Which sites?", Noon);
        _room.TakeRecorded();
    }

    [Fact]
    public void A_pause_is_told_with_who_why_and_until_when_and_what_it_stops()
    {
        var paused = Done(_room.PauseClocks(Ana, ForTheClient, Noon));
        Assert.Equal((PauseKind.AwaitingClient, "Waiting for Ruth Ambrose. Which sites?", Later, Lane.Internal), (paused.Pause, paused.Why, paused.Until, paused.Lane));
        Assert.Equal([Resolve], paused.Clocks);
        Assert.Equal(("Ana Silva", ClockState.Paused), (Clock(Resolve).StoppedBy?.By, Clock(Resolve).StateAt(Noon.AddHours(1))));
    }

    [Fact]
    public void Waiting_for_the_client_needs_a_named_contact_and_the_question_in_their_lane()
    {
        Refused<NameTheContactWeWaitFor>(Ana, ForTheClient with { Contact = null });
        Refused<NameTheContactWeWaitFor>(Ana, ForTheClient with { Contact = Ben });
        Refused<ShowTheMessageToTheClient>(Ana, ForTheClient with { Evidence = null });
        Refused<ShowTheMessageToTheClient>(Ana, ForTheClient with { Evidence = Question with { Lane = Lane.Internal } });
        Refused<ShowTheMessageToTheClient>(Ana, ForTheClient with { Evidence = Question with { IsDeleted = true } });
        Refused<ShowTheMessageToTheClient>(Ana, ForTheClient with { Evidence = Question with { By = Ruth.Id } });
    }

    [Fact]
    public void Waiting_for_the_client_lasts_five_business_days_at_most()
    {
        var limit = Refused<ThisPauseEndsBy>(Ana, ForTheClient with { Until = Noon.AddDays(10) }).Limit;
        Assert.Equal(Noon.AddDays(7), limit);
        Done(_room.PauseClocks(Ana, ForTheClient with { Until = limit }, Noon));
    }

    [Fact]
    public void It_ends_with_any_reply_of_the_client()
    {
        Done(_room.PauseClocks(Ana, ForTheClient, Noon));
        _room.PostMessage(Ana.Id, Lane.Client, "Still waiting.", Noon.AddHours(1));
        Assert.NotNull(Clock(Resolve).StoppedBy);

        _room.PostMessage(Ruth.Id, Lane.Client, "All of them.", Noon.AddHours(2));
        Assert.Equal((Noon.AddHours(26), ClockState.Running), (Clock(Resolve).Deadline, Clock(Resolve).StateAt(Noon.AddHours(2))));
        _room.Refuses<NoSuchPauseIsOn>(it => it.ResumeClocks(Ana, PauseKind.AwaitingClient, "", Noon.AddHours(3)).Refusal);
    }

    [Theory]
    [InlineData(Severity.Sev2)]
    [InlineData(Severity.Sev1)]
    public void Whether_the_client_replied_cannot_be_read_from_what_is_told_inside(Severity later)
    {
        var silent = Inside(_room, isAnswered: false, later);
        Assert.Contains(silent, it => it is ClockResumed);
        Assert.Equal(Written(silent), Written(Inside(new PausingClocks()._room, isAnswered: true, later)));
    }

    [Fact]
    public void Pausing_again_after_a_reply_leaves_nothing_to_tell_of_the_first_pause()
    {
        Done(_room.PauseClocks(Ana, ForTheClient, Noon));
        _room.PostMessage(Ruth.Id, Lane.Client, "All of them.", Noon.AddHours(1));
        Done(_room.PauseClocks(Ana, ForTheClient with { Until = Later.AddHours(2) }, Noon.AddHours(2)));
        _room.TakeRecorded();
        _room.TellDueClocks(Later.AddMinutes(1));
        Assert.DoesNotContain(_room.Recorded, it => it is ClockResumed);
        Assert.NotNull(Clock(Resolve).StoppedBy);
    }

    [Fact]
    public void The_message_that_shows_it_is_named_beside_the_clocks_and_nowhere_inside()
    {
        var paused = Done(_room.PauseClocks(Ana, ForTheClient, Noon));
        Assert.Equal(Question.Id, Assert.Single(_room.Clocks!.Pauses).Evidence);
        Assert.DoesNotContain(Question.Id.Value.ToString(), JsonSerializer.Serialize(paused), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_pause_ends_by_itself_at_its_own_time_however_late_that_is_noticed()
    {
        Done(_room.PauseClocks(Ana, ForAThirdParty, Noon));
        Assert.IsType<ClockResumed>(_room.TellDueClocks(Later.AddHours(2)).Value);
        Assert.Equal(Noon.AddHours(30), Clock(Resolve).Deadline);
    }

    [Fact]
    public void Waiting_for_a_third_party_needs_its_name_and_reference()
    {
        Refused<NameWhoWeWaitFor>(Ana, ForAThirdParty with { ThirdParty = " " });
        Refused<NameWhoWeWaitFor>(Ana, ForAThirdParty with { Reference = "" });
        Assert.Equal("Waiting for Netco, reference N-17.", Done(_room.PauseClocks(Ana, ForAThirdParty, Noon)).Why);
    }

    [Fact]
    public void After_two_such_pauses_the_duty_manager_must_ask()
    {
        for (var round = 0; round < 2; round++)
        {
            Done(_room.PauseClocks(Ana, ForAThirdParty, Noon));
            Done(_room.ResumeClocks(Ana, PauseKind.AwaitingThirdParty, "They answered.", Noon));
        }

        Refused<AThirdPauseIsTheDutyManagers>(Ana, ForAThirdParty);
        Done(_room.PauseClocks(Rachel, ForAThirdParty, Noon));
    }

    [Fact]
    public void A_hold_the_client_asked_for_stops_updates_too_for_as_long_as_they_said()
    {
        Refused<ShowTheMessageToTheClient>(Ana, OnHold with { Evidence = null });
        Refused<ShowTheMessageToTheClient>(Ana, OnHold with { Evidence = Question });
        Assert.Equal([Resolve, ClientUpdate], Done(_room.PauseClocks(Ana, OnHold, Noon)).Clocks);
        Assert.Null(Clock(ClientUpdate).Deadline);
    }

    [Fact]
    public void Only_counsel_suspends_statements_and_only_that_for_a_business_day_and_Tier_3_is_told()
    {
        Refused<OnlyCounselSuspendsWhatWeSay>(Ana, ByCounsel);
        Refused<OnlyCounselSuspendsWhatWeSay>(Noor, OnHold);
        Refused<SayWhyTheClockStops>(Noor, ByCounsel with { Why = "" });
        Refused<ThisPauseEndsBy>(Noor, ByCounsel with { Until = Noon.AddDays(2) });

        var paused = Done(_room.PauseClocks(Noor, ByCounsel, Noon));
        Assert.Equal([ClientUpdate], paused.Clocks);
        Assert.Equal([ClockListener.Owner, ClockListener.NextTier], paused.Tells);
        _room.Refuses<OnlyCounselSuspendsWhatWeSay>(it => it.ResumeClocks(Ana, PauseKind.LegalHoldComms, "", Noon).Refusal);
        Done(_room.ResumeClocks(Noor, PauseKind.LegalHoldComms, "Cleared.", Noon));
    }

    [Fact]
    public void At_Sev1_nothing_but_the_clients_wish_pauses_and_a_running_pause_ends_with_the_change()
    {
        Done(_room.PauseClocks(Ana, ForAThirdParty, Noon));
        Done(_room.ChangeSeverity(Ana.Id, Severity.Sev1, "All sites.", Noon.AddHours(2)));
        Assert.Equal([Resolve], Assert.Single(_room.Recorded.OfType<ClockResumed>()).Clocks);
        Assert.Equal(Noon.AddHours(6), Clock(Resolve).Deadline);

        Refused<AtSev1OnlyTheClientStopsTheClock>(Ana, ForAThirdParty);
        Refused<AtSev1OnlyTheClientStopsTheClock>(Ana, ForTheClient);
        Done(_room.PauseClocks(Ana, OnHold, Noon.AddHours(2)));
    }

    [Fact]
    public void A_pause_that_may_stop_more_or_less_after_a_change_does_so_from_then_on()
    {
        Done(_room.ChangeSeverity(Ana.Id, Severity.Sev3, "One site.", Noon));
        Done(_room.PauseClocks(Ana, ForTheClient, Noon));
        Assert.NotNull(Clock(ClientUpdate).StoppedBy);

        Done(_room.ChangeSeverity(Ana.Id, Severity.Sev2, "Two sites.", Noon.AddHours(3)));
        Assert.Equal((Noon.AddHours(5), true), (Clock(ClientUpdate).Deadline, Clock(Resolve).StoppedBy is not null));

        Done(_room.ChangeSeverity(Ana.Id, Severity.Sev3, "One site.", Noon.AddHours(4)));
        Assert.NotNull(Clock(ClientUpdate).StoppedBy);
    }

    [Fact]
    public void Two_pauses_at_once_stop_a_clock_once()
    {
        Done(_room.PauseClocks(Ana, ForAThirdParty, Noon.AddHours(1)));
        Done(_room.PauseClocks(Ana, OnHold, Noon.AddHours(2)));
        Done(_room.ResumeClocks(Ana, PauseKind.AwaitingThirdParty, "", Noon.AddHours(3)));
        Assert.Null(Clock(Resolve).Deadline);
        Done(_room.ResumeClocks(Ana, PauseKind.ClientRequestedHold, "", Noon.AddHours(4)));
        Assert.Equal(Noon.AddHours(27), Clock(Resolve).Deadline);
    }

    [Fact]
    public void A_pause_needs_a_clock_to_stop_a_time_that_lies_ahead_and_is_not_on_twice()
    {
        Refused<ThisTimeHasPassed>(Ana, OnHold with { Until = Noon });
        Refused<ChooseAPauseForARunningClock>(Ana, OnHold with { Kind = (PauseKind)99 });
        _room.Refuses<NoSuchPauseIsOn>(it => it.ResumeClocks(Ana, PauseKind.AwaitingClient, "", Noon).Refusal);
        Done(_room.PauseClocks(Ana, OnHold, Noon));
        Assert.Equal("Ana Silva", Refused<ThisPauseIsOnAlready>(Rachel, OnHold).By);
        Room unpromised = ARoom();
        unpromised.Refuses<ChooseAPauseForARunningClock>(it => it.PauseClocks(Ana, OnHold, Noon).Refusal);
    }

    /// <summary>What the Internal lane tells of a pause for the client's answer, from its begin to after its end.</summary>
    private static List<RoomEvent> Inside(Room room, bool isAnswered, Severity later)
    {
        Done(room.PauseClocks(Ana, ForTheClient, Noon));
        if (isAnswered)
        {
            Done(room.PostMessage(Ruth.Id, Lane.Client, "All of them.", Noon.AddMinutes(30)));
        }

        if (later != room.Severity)
        {
            Done(room.ChangeSeverity(Ana.Id, later, "All sites.", Noon.AddMinutes(40)));
        }

        room.TellDueClocks(Later);
        return [.. room.TakeRecorded().Where(it => it is { Lane: Lane.Internal } and (ClockPaused or ClockResumed))];
    }

    private static IEnumerable<string> Written(IEnumerable<RoomEvent> facts) => facts.Select(it => $"{it.Number} {it.At:O} {it.By} {JsonSerializer.Serialize<object>(it)}");

    private TRefusal Refused<TRefusal>(Person by, PauseAsked asked)
        where TRefusal : Refusal => _room.Refuses<TRefusal>(it => it.PauseClocks(by, asked, Noon).Refusal);

    private SlaClock Clock(SlaMeasure measure) => _room.Clocks!.Of(measure)!;
}
