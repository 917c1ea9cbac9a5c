using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using static EscalationRoom.Domain.Clocks.SlaMeasure;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Clocks;

/// <summary>The clocks of a room follow what is done in it; nobody has to remember them.</summary>
public sealed class FollowingARoom
{
    private readonly Room _room = AClockedRoom();

    [Fact]
    public void Where_nothing_was_promised_no_clock_runs()
    {
        Room room = ARoom();
        Assert.Null(room.Clocks);
        room.Refuses<NoClockIsDue>(it => it.TellDueClocks(Noon.AddDays(9)).Refusal);
    }

    [Fact]
    public void A_draft_promises_nothing_until_it_is_submitted()
    {
        var room = Room.Draft(RoomId.New(), RoomKey.Of(2026, 1), Promised, Mira, Mira.Id, "", Noon);
        Assert.Null(room.Clocks);
        Done(room.Submit(Mira.Id, Promised, Rachel, Noon.AddHours(1)));
        Assert.Equal(Noon.AddHours(1), room.Clocks!.Of(Accept)!.Start);
    }

    [Fact]
    public void Accepting_the_room_or_taking_command_of_it_meets_the_accept_clock()
    {
        Done(_room.OfferRoom(Ana, "", Noon.AddMinutes(30), Noon));
        Done(_room.Accept(Ana, Ben, Noon.AddMinutes(12)));
        Assert.Equal(Noon.AddMinutes(12), Clock(Accept).MetAt);

        var taken = AClockedRoom();
        Done(taken.TakeCommand(Helen, "Now.", Noon.AddMinutes(3)));
        Assert.Equal(Noon.AddMinutes(3), taken.Clocks!.Of(Accept)!.MetAt);
    }

    [Fact]
    public void Being_asked_for_the_severitys_own_time_keeps_its_calendar_and_a_rules_other_time_does_not()
    {
        var room = Room.Open(RoomId.New(), RoomKey.Of(2026, 147), Promised with { Severity = Severity.Sev3 }, Mira, Rachel, Noon);
        var (now, own) = (Noon.AddTicks(1_234), AcceptTime.Of(Severity.Sev3));
        Done(room.OfferRoom(Ana, "", now + own, now));
        Assert.Equal("cal-emea", room.Clocks!.Of(Accept)!.Target.CalendarId);
        Done(room.OfferRoom(Ben, "", now.AddMinutes(30), now));
        Assert.Equal(("cal-24x7", 30), (room.Clocks.Of(Accept)!.Target.CalendarId, room.Clocks.Of(Accept)!.Target.Minutes));
    }

    [Fact]
    public void The_first_response_is_the_first_message_to_the_client_by_owner_or_deputy()
    {
        Accepted();
        _room.PostMessage(Mira.Id, Lane.Client, "We are looking.", Noon);
        _room.PostMessage(Ana.Id, Lane.Internal, "Who knows the pool?", Noon);
        _room.PostMessage(Ruth.Id, Lane.Client, "And?", Noon);
        Assert.Null(Clock(FirstResponse).MetAt);

        _room.PostMessage(Ben.Id, Lane.Client, "I am Ben, for Ana.", Noon.AddMinutes(5));
        Assert.Equal((Noon.AddMinutes(5), Noon.AddMinutes(5)), (Clock(FirstResponse).MetAt, Clock(ClientUpdate).Start));
    }

    [Fact]
    public void Offer_rejection_acceptance_closing_and_reopening_drive_the_clocks()
    {
        Accepted();
        Offer(Noon.AddHours(1));
        Assert.Equal((Noon.AddHours(5), ClockState.Paused), (Clock(ClientDecision).Deadline, Clock(Resolve).StateAt(Noon.AddHours(2))));

        Done(_room.RejectResolution(Ruth.Id, [RejectionCode.TooSlow], "No.", null, Noon.AddHours(2)));
        Assert.Equal((ClockState.Met, ClockState.Running), (Clock(ClientDecision).StateAt(Noon.AddHours(2)), Clock(Resolve).StateAt(Noon.AddHours(2))));

        Offer(Noon.AddHours(3));
        Done(_room.AcceptResolution(Ruth.Id, 4, "", Noon.AddHours(4)));
        Assert.Equal(Noon.AddHours(3), Clock(Resolve).MetAt);

        Done(_room.Close(Ana.Id, AClosing, Noon.AddHours(4)));
        Assert.Null(_room.Clocks!.NextDue);
        Done(_room.Reopen(Ana, "It came back.", Noon.AddHours(9)));
        Assert.Equal((Noon.AddHours(9), true), (Clock(Resolve).Start, Clock(ClientUpdate).IsOpen));
    }

    [Fact]
    public void A_changed_severity_tells_every_deadline_it_moved_and_what_that_makes_late()
    {
        Accepted();
        _room.TakeRecorded();
        Done(_room.ChangeSeverity(Ana.Id, Severity.Sev1, "All sites.", Noon.AddHours(5)));
        var told = _room.TakeRecorded();
        Assert.Equal([FirstResponse, Resolve], told.OfType<ClockRecalculated>().Select(it => it.Clock));
        Assert.Equal([FirstResponse, Resolve], told.OfType<ClockBreached>().Select(it => it.Clock));
        Assert.All(told.Skip(1), it => Assert.Equal((Lane.Internal, Noon.AddHours(5)), (it.Lane, it.At)));
        Assert.All(told.OfType<ClockBreached>(), it => Assert.Equal("The severity was raised to Sev1.", it.Because));
    }

    [Fact]
    public void What_has_come_due_is_told_once()
    {
        Accepted();
        var due = _room.Clocks!.NextDue!.Value;
        _room.Refuses<NoClockIsDue>(it => it.TellDueClocks(due.AddTicks(-1)).Refusal);
        Assert.Equal(50, Assert.IsType<ClockWarned>(_room.TellDueClocks(due).Value).Percent);
        _room.Refuses<NoClockIsDue>(it => it.TellDueClocks(due).Refusal);
    }

    [Fact]
    public void A_late_first_response_is_told_with_the_message_if_nobody_told_before()
    {
        Accepted();
        _room.TakeRecorded();
        _room.PostMessage(Ana.Id, Lane.Client, "Sorry.", Noon.AddHours(2));
        Assert.Equal([typeof(MessagePosted), typeof(ClockBreached)], _room.TakeRecorded().Select(it => it.GetType()));
    }

    /// <summary>A strategic client's outage at Sev2, which counts around the clock from noon: answer in 1 h, resolve in 24 h.</summary>
    internal static Room AClockedRoom() => Room.Open(RoomId.New(), RoomKey.Of(2026, 147), Promised, Mira, Rachel, Noon);

    private static Submission Promised => AnOutage() with { Coverage = new Coverage(ClientTier.Strategic, "cal-emea") };

    private void Accepted()
    {
        Done(_room.OfferRoom(Ana, "", Noon.AddMinutes(30), Noon));
        Done(_room.Accept(Ana, Ben, Noon));
        Done(_room.AddParticipant(Ana, Ruth, Lanes.None, Noon));
    }

    private void Offer(DateTimeOffset at)
    {
        Done(_room.ProposeResolution(_room.OwnerId, ResolutionPath.Fix, "Rolled back.", SignOffs.None, at));
        Done(_room.OfferResolution(_room.OwnerId, "Please accept.", at.AddHours(4), at));
    }

    private SlaClock Clock(SlaMeasure measure) => _room.Clocks!.Of(measure)!;
}
