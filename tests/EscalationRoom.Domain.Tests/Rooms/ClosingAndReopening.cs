using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

public sealed class ClosingAndReopening
{
    [Fact]
    public void Closing_tells_the_client_and_keeps_the_summary_inside()
    {
        Room room = ARoom().Resolved();
        Done(room.Close(Ana.Id, AClosing, Noon));

        Assert.Equal((RoomState.Closed, CloseCode.FixedPermanent, RootCause.ConfigurationChange, Noon), (room.State, room.Outcome, room.Cause, room.ClosedAt));
        Assert.Equal([(Lane.Client, AClosing.ToClient), (Lane.Internal, AClosing.Summary)], room.Recorded.Select(it => (it.Lane, it.Words)));
        Assert.Equal(Noon.AddDays(14), Assert.Single(room.Recorded.OfType<ClosingAnnounced>()).ReopenUntil);
    }

    [Fact]
    public void Closing_needs_a_summary_and_a_message_to_the_client()
    {
        Room room = ARoom().Resolved();
        Assert.All(
            new[] { AClosing with { Summary = "" }, AClosing with { ToClient = " " }, AClosing with { ToClient = new string('t', Room.LongestText + 1) } },
            closing => room.Refuses<ClosingNeedsASummaryAndAMessage>(it => it.Close(Ana.Id, closing, Noon).Refusal));
    }

    [Fact]
    public void Closing_needs_an_outcome_and_a_cause_from_the_list()
    {
        Room room = ARoom().Resolved();
        Assert.All(
            new[] { AClosing with { Outcome = 0 }, AClosing with { Cause = (RootCause)99 } },
            closing => room.Refuses<ClosingNeedsAnOutcomeAndACause>(it => it.Close(Ana.Id, closing, Noon).Refusal));
    }

    [Fact]
    public void A_room_is_closed_once_the_client_has_accepted()
    {
        Room[] rooms = [ARoom(), ARoom().NotAcceptedYet(), ARoom().Proposing(), ARoom().AwaitingTheClient(), ARoom().Closed()];
        Assert.All(rooms, room => room.Refuses<TheClientHasNotAcceptedAResolution>(it => it.Close(Ana.Id, AClosing, Noon).Refusal));
    }

    [Theory]
    [InlineData(CloseCode.WithdrawnByClient)]
    [InlineData(CloseCode.DuplicateMerged)]
    [InlineData(CloseCode.ReturnedCriteriaNotMet)]
    public void Or_when_there_is_nothing_to_accept(CloseCode outcome)
    {
        Room room = ARoom().NotAcceptedYet().Then(it => Done(it.OfferRoom(Ana, "Fits.", Noon, Noon)));
        Done(room.Close(Rachel.Id, AClosing with { Outcome = outcome }, Noon));
        Assert.Equal((RoomState.Closed, null, null), (room.State, room.OfferedTo, room.OfferExpires));
    }

    [Fact]
    public void Closing_ends_a_waiting_handoff()
    {
        Room room = ARoom().Resolved().Then(it => Done(it.OfferHandoff(Ana.Id, Ben, "Yours.", TimeSpan.FromHours(1), Noon)));
        Done(room.Close(Ana.Id, AClosing, Noon));
        Assert.Null(room.PendingHandoff);
    }

    [Fact]
    public void The_client_reopens_in_their_own_lane_and_words()
    {
        Room room = ARoom().With(Ruth).Closed();
        var reopened = Done(room.Reopen(Ruth, "It is down again.", Noon.AddDays(3)));
        Assert.Equal((Lane.Client, "It is down again."), (reopened.Lane, reopened.Words));
        Assert.Equal((RoomState.InReview, Ana.Id, null, null), (room.State, room.OwnerId, room.ClosedAt, room.Outcome));
    }

    [Fact]
    public void When_we_reopen_the_client_learns_that_and_not_why()
    {
        Room room = ARoom().Closed();
        Done(room.Reopen(Ana, "We found the same unit slip again.", Noon));
        Assert.Equal(
            [(Lane.Client, typeof(ReopeningAnnounced)), (Lane.Internal, typeof(EscalationReopened))],
            room.Recorded.Select(it => (it.Lane, it.GetType())));
    }

    [Fact]
    public void A_room_can_be_reopened_for_14_days()
    {
        Room room = ARoom().Closed();
        room.Refuses<TooLateToReopen>(it => it.Reopen(Ruth, "Again.", Noon.AddDays(14).AddTicks(1)).Refusal);
        Done(room.Reopen(Ruth, "Again.", Noon.AddDays(14)));
    }

    [Fact]
    public void Reopening_needs_a_closed_room_and_a_reason()
    {
        ARoom().Build().Refuses<TheRoomIsNotClosed>(it => it.Reopen(Ana, "Again.", Noon).Refusal);
        ARoom().Closed().Build().Refuses<AMessageNeedsText>(it => it.Reopen(Ana, "", Noon).Refusal);
    }

    [Fact]
    public void A_reopened_room_is_resolved_anew()
    {
        Room room = ARoom().Closed();
        Done(room.Reopen(Ana, "Again.", Noon));
        Assert.Equal((null, null), (room.ProposedPath, room.Satisfaction));
        Done(room.ProposeResolution(Ana.Id, ResolutionPath.Fix, "For good.", SignOffs.None, Noon));
    }
}
