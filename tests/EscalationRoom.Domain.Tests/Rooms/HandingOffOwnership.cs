using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

public sealed class HandingOffOwnership
{
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    private readonly Room _room = ARoom().OwnedBy(Ana).With(Ben);

    [Fact]
    public void The_owner_stays_answerable_until_the_offer_is_accepted()
    {
        var offer = AnaOffersBen();
        Assert.Equal(Ana.Id, _room.OwnerId);

        Done(_room.AcceptHandoff(Ben, offer, "The report is mine.", Noon));
        Assert.Equal(Ben.Id, _room.OwnerId);
        Assert.Null(_room.PendingHandoff);
    }

    [Fact]
    public void The_old_owner_is_deputy_for_a_day()
    {
        Done(_room.AcceptHandoff(Ben, AnaOffersBen(), "Mine.", Noon));

        Assert.Equal((Ana.Id, Noon.AddHours(24)), (_room.DeputyId, _room.DeputyUntil));
        Assert.Equal(Seat.Deputy, _room.Find(Ana.Id)!.Seat);
    }

    [Fact]
    public void A_former_deputy_gives_up_the_seat()
    {
        Done(_room.AcceptHandoff(Ben, AnaOffersBen(), "Mine.", Noon));
        var offer = Done(_room.OfferHandoff(Ben.Id, Rachel, "End of shift.", TenMinutes, Noon)).Handoff;
        Done(_room.AcceptHandoff(Rachel, offer, "Mine.", Noon));

        Assert.Equal(Ben.Id, _room.DeputyId);
        Assert.Equal(Seat.Helper, _room.Find(Ana.Id)!.Seat);
    }

    [Fact]
    public void The_client_learns_who_answers_now_and_not_why()
    {
        Done(_room.AcceptHandoff(Ben, AnaOffersBen(), "Mine.", Noon));

        var told = Assert.IsType<OwnershipAnnounced>(Assert.Single(_room.Recorded, it => it.Lane is Lane.Client));
        Assert.Equal((Ben.Id, Ben.Name), (told.Owner, told.Name));
        Assert.Equal(Lane.Internal, Assert.Single(_room.Recorded.OfType<OwnershipHandedOff>()).Lane);
    }

    [Fact]
    public void Accepting_needs_a_readback()
    {
        var offer = AnaOffersBen();
        _room.Refuses<AcceptingNeedsAReadback>(it => it.AcceptHandoff(Ben, offer, " ", Noon).Refusal);
    }

    [Fact]
    public void Declining_leaves_the_owner_and_ends_the_offer()
    {
        Done(_room.DeclineHandoff(Ben.Id, AnaOffersBen(), "No capacity.", Noon));
        Assert.Equal((Ana.Id, null), (_room.OwnerId, _room.PendingHandoff));
    }

    [Fact]
    public void An_unanswered_offer_expires_and_not_before_its_time()
    {
        var offer = AnaOffersBen();
        _room.Refuses<NoHandoffIsWaitingForYou>(it => it.ExpireHandoff(offer, Noon + TenMinutes - TimeSpan.FromTicks(1)).Refusal);

        Done(_room.ExpireHandoff(offer, Noon + TenMinutes));
        Assert.Equal((Ana.Id, null), (_room.OwnerId, _room.PendingHandoff));
    }

    [Fact]
    public void An_offer_cannot_be_accepted_once_its_time_is_over()
    {
        var offer = AnaOffersBen();
        var refusal = _room.Refuses<NoHandoffIsWaitingForYou>(it => it.AcceptHandoff(Ben, offer, "Mine.", Noon + TenMinutes).Refusal);
        Assert.Equal(Ana.Name, refusal.Owner);
    }

    [Fact]
    public void An_offer_is_for_one_person()
    {
        var offer = AnaOffersBen();
        _room.Refuses<NoHandoffIsWaitingForYou>(it => it.AcceptHandoff(Rachel, offer, "Mine.", Noon).Refusal);
        _room.Refuses<NoHandoffIsWaitingForYou>(it => it.AcceptHandoff(Ben, HandoffId.New(), "Mine.", Noon).Refusal);
        _room.Refuses<NoHandoffIsWaitingForYou>(it => it.DeclineHandoff(Rachel.Id, offer, "No.", Noon).Refusal);
    }

    [Fact]
    public void An_offer_is_accepted_once()
    {
        var offer = AnaOffersBen();
        Done(_room.AcceptHandoff(Ben, offer, "Mine.", Noon));
        var refusal = _room.Refuses<NoHandoffIsWaitingForYou>(it => it.AcceptHandoff(Ben, offer, "Mine.", Noon).Refusal);
        Assert.Equal((Ben.Name, Noon), (refusal.Owner, refusal.Since));
    }

    [Fact]
    public void Only_the_owner_offers()
    {
        var refusal = _room.Refuses<OnlyTheOwnerCanHandOff>(it => it.OfferHandoff(Ben.Id, Rachel, "Tired.", TenMinutes, Noon).Refusal);
        Assert.Equal((Ana.Name, _room.OwnerSince), (refusal.Owner, refusal.Since));
    }

    [Fact]
    public void Nobody_is_offered_what_they_own() =>
        _room.Refuses<YouOwnThisRoomAlready>(it => it.OfferHandoff(Ana.Id, Ana, "To me.", TenMinutes, Noon).Refusal);

    [Fact]
    public void One_offer_waits_at_a_time()
    {
        AnaOffersBen();
        _room.Refuses<AHandoffIsAlreadyWaiting>(it => it.OfferHandoff(Ana.Id, Rachel, "Or you.", TenMinutes, Noon).Refusal);
    }

    [Fact]
    public void Only_those_who_can_own_a_room_are_offered_one()
    {
        foreach (var person in new[] { Mira, Noor, Grant, Yuki, Olu, Ruth, Victor, Ada, Ben with { IsActive = false } })
        {
            _room.Refuses<ThisPersonCannotOwnARoom>(it => it.OfferHandoff(Ana.Id, person, "Please.", TenMinutes, Noon).Refusal);
        }
    }

    [Fact]
    public void An_offer_needs_a_reason_and_a_sensible_time()
    {
        _room.Refuses<AHandoffNeedsAReason>(it => it.OfferHandoff(Ana.Id, Ben, "", TenMinutes, Noon).Refusal);
        _room.Refuses<AnOfferStaysOpenBetweenAMinuteAndADay>(it => it.OfferHandoff(Ana.Id, Ben, "Late.", TimeSpan.Zero, Noon).Refusal);
        _room.Refuses<AnOfferStaysOpenBetweenAMinuteAndADay>(it => it.OfferHandoff(Ana.Id, Ben, "Late.", TimeSpan.FromHours(25), Noon).Refusal);
    }

    [Fact]
    public void A_person_who_is_removed_loses_the_offer()
    {
        AnaOffersBen();
        Done(_room.RemoveParticipant(Ana.Id, Ben.Id, "Wrong Ben.", Noon));
        Assert.Null(_room.PendingHandoff);
    }

    [Fact]
    public void Accepting_a_handoff_before_the_room_was_accepted_ends_the_search_for_an_owner()
    {
        Room room = ARoom().NotAcceptedYet();
        Done(room.OfferRoom(Ana, "Fits.", Noon.AddMinutes(10), Noon));
        var offer = Done(room.OfferHandoff(Rachel.Id, Ben, "Take it.", TenMinutes, Noon)).Handoff;
        Done(room.AcceptHandoff(Ben, offer, "Mine.", Noon));

        Assert.Equal((RoomState.InReview, null), (room.State, room.OfferedTo));
        room.Refuses<TheRoomIsAcceptedAlready>(it => it.Accept(Ana, null, Noon).Refusal);
    }

    private HandoffId AnaOffersBen() => Done(_room.OfferHandoff(Ana.Id, Ben, "Needed elsewhere.", TenMinutes, Noon)).Handoff;
}
