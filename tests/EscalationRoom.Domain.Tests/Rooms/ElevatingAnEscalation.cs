using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

public sealed class ElevatingAnEscalation
{
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    private readonly Room _room = ARoom().OwnedBy(Ana).With(Olu);

    [Fact]
    public void The_owner_answers_until_the_next_tier_accepts_and_is_deputy_then()
    {
        var offer = Elevate();
        Assert.Equal((RoomState.Elevated, Ana.Id, 2), (_room.State, _room.OwnerId, _room.Tier));

        Done(_room.AcceptHandoff(Helen, offer, "I decide on the credit.", Noon));
        Assert.Equal((RoomState.InReview, Helen.Id, 3), (_room.State, _room.OwnerId, _room.Tier));
        Assert.Equal((Ana.Id, null), (_room.DeputyId, _room.DeputyUntil));
    }

    [Fact]
    public void Nothing_is_lost_the_new_owner_reads_all_the_old_one_read()
    {
        Done(_room.AddParticipant(Ana, Marcus, Lanes.None, Noon));
        var before = RoomAccess.Of(Ana, _room.Seats);
        Done(_room.AcceptHandoff(Helen, Elevate(), "Mine.", Noon));

        var after = RoomAccess.Of(Helen, _room.Seats);
        Assert.Equal((before.Reads, before.Writes), (after.Reads & before.Reads, after.Writes & before.Writes));
        Assert.NotNull(_room.Find(Olu.Id));
    }

    [Fact]
    public void Declining_or_silence_leaves_the_owner_at_work()
    {
        Done(_room.DeclineHandoff(Helen.Id, Elevate(), "Not mine.", Noon));
        Assert.Equal((RoomState.InReview, Ana.Id, 2), (_room.State, _room.OwnerId, _room.Tier));

        Done(_room.ExpireHandoff(Elevate(), Noon + HalfAnHour));
        Assert.Equal((RoomState.InReview, Ana.Id, 2), (_room.State, _room.OwnerId, _room.Tier));
    }

    [Fact]
    public void Removing_the_one_it_is_offered_to_leaves_the_owner_at_work()
    {
        Elevate();
        Done(_room.RemoveParticipant(Ana.Id, Helen.Id, "On leave.", Noon));
        Assert.Equal((RoomState.InReview, null), (_room.State, _room.PendingHandoff));
    }

    [Fact]
    public void The_reason_stays_inside()
    {
        Elevate();
        Assert.Equal([Lane.Internal], _room.Recorded.Select(it => it.Lane));
    }

    [Fact]
    public void It_goes_to_a_higher_tier()
    {
        _room.Refuses<AnElevationGoesToAHigherTier>(it => it.Elevate(Ana.Id, Ben, "Help.", HalfAnHour, Noon).Refusal);
        _room.Refuses<ThisPersonCannotOwnARoom>(it => it.Elevate(Ana.Id, Noor, "Help.", HalfAnHour, Noon).Refusal);
        _room.Refuses<YouOwnThisRoomAlready>(it => it.Elevate(Ana.Id, Ana, "Help.", HalfAnHour, Noon).Refusal);
    }

    [Fact]
    public void In_the_highest_tier_it_can_go_to_a_peer_with_more_authority()
    {
        Done(_room.AcceptHandoff(Helen, Elevate(), "Mine.", Noon));
        Done(_room.Elevate(Helen.Id, Marcus, "Above my limit.", HalfAnHour, Noon));
        Assert.Equal((Marcus.Id, 3), (_room.PendingHandoff!.To, _room.Tier));
    }

    [Fact]
    public void It_needs_a_reason_and_a_sensible_time()
    {
        _room.Refuses<AnElevationNeedsAReason>(it => it.Elevate(Ana.Id, Helen, "", HalfAnHour, Noon).Refusal);
        _room.Refuses<AnOfferStaysOpenBetweenAMinuteAndADay>(it => it.Elevate(Ana.Id, Helen, "Help.", TimeSpan.FromDays(2), Noon).Refusal);
        _room.Refuses<AnOfferStaysOpenBetweenAMinuteAndADay>(it => it.Elevate(Ana.Id, Helen, "Help.", TimeSpan.FromSeconds(1), Noon).Refusal);
    }

    [Fact]
    public void It_waits_for_a_handoff_that_is_on_its_way()
    {
        Done(_room.OfferHandoff(Ana.Id, Ben, "Yours.", HalfAnHour, Noon));
        _room.Refuses<AHandoffIsAlreadyWaiting>(it => it.Elevate(Ana.Id, Helen, "Help.", HalfAnHour, Noon).Refusal);
    }

    [Fact]
    public void It_is_for_a_room_its_owner_works_on()
    {
        Room[] rooms = [ARoom().NotAcceptedYet(), ARoom().AwaitingTheClient(), ARoom().Resolved(), ARoom().Closed()];
        Assert.All(rooms, room => room.Refuses<ThisIsNotTheMomentToElevate>(it => it.Elevate(Ana.Id, Helen, "Help.", HalfAnHour, Noon).Refusal));
    }

    [Fact]
    public void A_proposal_is_made_anew_after_an_elevation()
    {
        Room room = ARoom().Proposing(SignOffs.Finance);
        Done(room.Elevate(Ana.Id, Helen, "Above my limit.", HalfAnHour, Noon));
        Assert.Equal((null, SignOffs.None), (room.ProposedPath, room.SignOffsNeeded));
    }

    [Fact]
    public void Taking_command_ends_a_waiting_elevation()
    {
        Elevate();
        Done(_room.TakeCommand(Marcus, "I am here now.", Noon));
        Assert.Equal((RoomState.InReview, null), (_room.State, _room.PendingHandoff));
    }

    private HandoffId Elevate() => Done(_room.Elevate(Ana.Id, Helen, "The credit is above my limit.", HalfAnHour, Noon)).Handoff;
}
