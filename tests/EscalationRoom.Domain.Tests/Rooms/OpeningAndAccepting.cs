using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

public sealed class OpeningAndAccepting
{
    private static readonly DateTimeOffset AcceptBy = Noon.AddMinutes(10);

    private readonly Room _room = ARoom().NotAcceptedYet();

    [Fact]
    public void The_duty_manager_answers_until_somebody_accepts()
    {
        Assert.Equal((Rachel.Id, null), (_room.OwnerId, _room.AcceptedAt));
        Done(_room.OfferRoom(Ana, "Fits best.", AcceptBy, Noon));
        Assert.Equal(Rachel.Id, _room.OwnerId);

        Done(_room.Accept(Ana, Ben, Noon));
        Assert.Equal((Ana.Id, Ben.Id, Noon, RoomState.InReview), (_room.OwnerId, _room.DeputyId, _room.AcceptedAt, _room.State));
    }

    [Fact]
    public void What_was_submitted_is_internal_and_the_client_gets_an_acknowledgement()
    {
        var room = Room.Open(RoomId.New(), RoomKey.Of(2026, 1), AnOutage(), Mira, Rachel, Noon);
        Assert.Equal(
            [(typeof(EscalationSubmitted), Lane.Internal), (typeof(EscalationReceived), Lane.Client), (typeof(OwnershipAnnounced), Lane.Client)],
            room.Recorded.Select(it => (it.GetType(), it.Lane)));
        Assert.Equal("ESC-2026-0001", ((EscalationReceived)room.Recorded[1]).Key);
    }

    [Fact]
    public void Times_are_kept_to_the_millisecond_in_UTC()
    {
        var exact = new DateTimeOffset(2026, 3, 2, 13, 0, 0, TimeSpan.FromHours(1)).AddTicks(12_345);
        var at = Done(_room.PostMessage(Mira.Id, Lane.Internal, "Hello", exact)).At;
        Assert.Equal((Noon.AddMilliseconds(1), TimeSpan.Zero), (at, at.Offset));
    }

    [Theory]
    [InlineData(EscalationType.ServiceOutage, Lanes.Client | Lanes.Internal)]
    [InlineData(EscalationType.ContractDispute, Lanes.Client | Lanes.Internal | Lanes.Privileged)]
    [InlineData(EscalationType.SecurityPrivacy, Lanes.All)]
    [InlineData(EscalationType.RetentionRisk, Lanes.Client | Lanes.Internal | Lanes.Executive)]
    public void The_type_decides_which_lanes_are_open_from_the_start(EscalationType type, Lanes lanes) =>
        Assert.Equal(lanes, ARoom().OfType(type).Build().OpenLanes);

    [Fact]
    public void Only_the_one_asked_accepts_or_declines()
    {
        Done(_room.OfferRoom(Ana, "Fits best.", AcceptBy, Noon));
        Assert.Equal(Ana.Name, _room.Refuses<TheRoomIsOfferedToSomebodyElse>(it => it.Accept(Ben, null, Noon).Refusal).Name);
        _room.Refuses<TheRoomIsOfferedToSomebodyElse>(it => it.Decline(Ben.Id, "No.", Noon).Refusal);
    }

    [Fact]
    public void A_deputy_is_somebody_who_could_own_the_room()
    {
        Done(_room.OfferRoom(Ana, "Fits best.", AcceptBy, Noon));
        Assert.All(new[] { Noor, Ruth, Dana }, person => _room.Refuses<ThisPersonCannotOwnARoom>(it => it.Accept(Ana, person, Noon).Refusal));
    }

    [Fact]
    public void Declining_sends_the_room_to_the_next_candidate()
    {
        Done(_room.OfferRoom(Ana, "Fits best.", AcceptBy, Noon));
        Done(_room.Decline(Ana.Id, "Not my field.", Noon));
        Assert.Equal((RoomState.Routing, null, Rachel.Id), (_room.State, _room.OfferedTo, _room.OwnerId));

        Done(_room.OfferRoom(Ben, "Next.", AcceptBy, Noon));
        Done(_room.Accept(Ben, null, Noon));
        Assert.Equal(Ben.Id, _room.OwnerId);
    }

    [Fact]
    public void An_offer_nobody_accepts_in_time_sends_the_room_to_the_next_candidate()
    {
        Done(_room.OfferRoom(Ana, "Fits best.", AcceptBy, Noon));
        _room.Refuses<TheRoomIsOfferedToSomebodyElse>(it => it.ExpireOffer(Ana.Id, AcceptBy.AddTicks(-1)).Refusal);
        _room.Refuses<TheRoomIsOfferedToSomebodyElse>(it => it.ExpireOffer(Ben.Id, AcceptBy).Refusal);

        Assert.Equal(Ana.Name, Done(_room.ExpireOffer(Ana.Id, AcceptBy)).ToName);
        Assert.Equal((RoomState.Routing, null), (_room.State, _room.OfferedTo));
    }

    [Fact]
    public void A_room_is_accepted_once()
    {
        Room room = ARoom().OwnedBy(Ana);
        room.Refuses<TheRoomIsAcceptedAlready>(it => it.Accept(Ben, null, Noon).Refusal);
        room.Refuses<TheRoomIsAcceptedAlready>(it => it.OfferRoom(Ben, "Why not.", AcceptBy, Noon).Refusal);
    }

    [Fact]
    public void It_is_offered_only_to_those_who_can_own_one() =>
        Assert.All(new[] { Mira, Noor, Olu, Ruth, Ada }, person =>
            _room.Refuses<ThisPersonCannotOwnARoom>(it => it.OfferRoom(person, "Fits.", AcceptBy, Noon).Refusal));

    [Fact]
    public void A_draft_belongs_to_its_initiator_and_the_client_hears_nothing_of_it()
    {
        var draft = Room.Draft(RoomId.New(), RoomKey.Of(2026, 2), AnOutage(), Mira, TheSystem.Id, "The ticket breached its deadline.", Noon);
        Assert.Equal((RoomState.Draft, Mira.Id, TheSystem.Id), (draft.State, draft.OwnerId, draft.OpenedBy));
        Assert.Equal(Lane.Internal, Assert.Single(draft.Recorded).Lane);
    }

    [Fact]
    public void A_submitted_draft_is_answered_for_by_the_duty_manager()
    {
        var draft = Room.Draft(RoomId.New(), RoomKey.Of(2026, 2), AnOutage(), Mira, TheSystem.Id, "The ticket breached its deadline.", Noon);
        Done(draft.Submit(Mira.Id, AnOutage() with { Title = "Ticket unanswered", Severity = Severity.Sev3 }, Rachel, Noon));

        Assert.Equal((RoomState.Submitted, Rachel.Id, "Ticket unanswered", Severity.Sev3), (draft.State, draft.OwnerId, draft.Title, draft.Severity));
        Assert.Equal(2, draft.Recorded.Count(it => it.Lane is Lane.Client));
        draft.Refuses<TheEscalationIsSubmittedAlready>(it => it.Submit(Mira.Id, AnOutage(), Rachel, Noon).Refusal);
    }
}
