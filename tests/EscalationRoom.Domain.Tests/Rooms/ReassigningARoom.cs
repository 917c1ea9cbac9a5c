using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

/// <summary>The duty manager moves an accepted room to somebody else, of their own choice or as the rules propose.</summary>
public sealed class ReassigningARoom
{
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    private readonly Room _room = ARoom().OwnedBy(Ana).With(Ben);

    [Fact]
    public void The_owner_answers_until_the_other_accepts()
    {
        var offer = Done(_room.Reassign(Rachel.Id, Ben, "Ana is needed elsewhere.", TenMinutes, Noon));
        Assert.Equal((Ana.Id, Rachel.Id), (_room.OwnerId, offer.By));

        Done(_room.AcceptHandoff(Ben, offer.Handoff, "Mine.", Noon));
        Assert.Equal((Ben.Id, Ana.Id), (_room.OwnerId, _room.DeputyId));
    }

    [Fact]
    public void Nobody_accepting_in_time_changes_nothing()
    {
        var offer = Done(_room.Reassign(Rachel.Id, Ben, "Ana is needed elsewhere.", TenMinutes, Noon));
        Done(_room.ExpireHandoff(offer.Handoff, Noon + TenMinutes));

        Assert.Equal((Ana.Id, null), (_room.OwnerId, _room.PendingHandoff));
    }

    [Fact]
    public void It_replaces_a_handoff_that_waits_and_not_an_elevation()
    {
        Done(_room.OfferHandoff(Ana.Id, Ben, "My shift ends.", TenMinutes, Noon));
        Done(_room.Reassign(Rachel.Id, Rachel, "I take it myself.", TenMinutes, Noon));
        Assert.Equal(Rachel.Id, _room.PendingHandoff!.To);

        Room elevated = ARoom().OwnedBy(Ana).With(Ben).Then(it => Done(it.Elevate(Ana.Id, Helen, "Beyond us.", TenMinutes, Noon)));
        elevated.Refuses<AHandoffIsAlreadyWaiting>(it => it.Reassign(Rachel.Id, Ben, "Elsewhere.", TenMinutes, Noon).Refusal);
    }

    [Fact]
    public void It_needs_a_reason_somebody_else_and_somebody_who_can_own_a_room()
    {
        _room.Refuses<AnAssignmentNeedsAReason>(it => it.Reassign(Rachel.Id, Ben, " ", TenMinutes, Noon).Refusal);
        _room.Refuses<TheyOwnThisRoomAlready>(it => it.Reassign(Rachel.Id, Ana, "Why not.", TenMinutes, Noon).Refusal);
        _room.Refuses<ThisPersonCannotOwnARoom>(it => it.Reassign(Rachel.Id, Mira, "She knows them.", TenMinutes, Noon).Refusal);
        ((Room)ARoom().NotAcceptedYet()).Refuses<NobodyHasAcceptedThisRoom>(it => it.Reassign(Rachel.Id, Ben, "Tokyo is awake.", TenMinutes, Noon).Refusal);
    }

    [Fact]
    public void The_owner_is_told_that_somebody_else_was_asked_and_no_longer_once_it_is_answered()
    {
        var offer = Done(_room.Reassign(Rachel.Id, Ben, "Ana is needed elsewhere.", TenMinutes, Noon));
        Assert.Contains(NoticeRules.Told(_room, offer), it => (it.To, it.Kind, it.Topic) == (Ana.Id, NoticeKind.Reassigned, Topic.Handoff));

        Done(_room.DeclineHandoff(Ben.Id, offer.Handoff, "I am away.", Noon));
        var own = Done(_room.OfferHandoff(Ana.Id, Ben, "My shift ends.", TenMinutes, Noon));
        Assert.DoesNotContain(NoticeRules.Told(_room, own), it => it.Kind is NoticeKind.Reassigned);
    }

    [Fact]
    public void An_offer_remembers_who_asked_and_tells_them_when_it_comes_to_nothing()
    {
        var offer = Done(_room.Reassign(Rachel.Id, Ben, "Ana is needed elsewhere.", TenMinutes, Noon));
        Assert.Equal((Rachel.Id, Ana.Id), (_room.PendingHandoff!.AskedBy, _room.PendingHandoff.From));
        var declined = Done(_room.DeclineHandoff(Ben.Id, offer.Handoff, "I am away.", Noon));
        Assert.Equal([Ana.Id, Rachel.Id], NoticeRules.Told(_room, declined).Select(it => it.To));

        var again = Done(_room.Reassign(Rachel.Id, Ben, "Ana is needed elsewhere.", TenMinutes, Noon));
        var expired = Done(_room.ExpireHandoff(again.Handoff, Noon + TenMinutes));
        Assert.Equal([Ana.Id, Rachel.Id, Ben.Id], NoticeRules.Told(_room, expired).Select(it => it.To));
    }

    [Fact]
    public void A_proposal_ends_when_the_room_closes()
    {
        Room room = ARoom().OwnedBy(Ana).With(Ben).Resolved();
        Done(room.ProposeRerouting(Decision, Noon));
        Done(room.Close(Ana.Id, AClosing, Noon));
        Assert.Null(room.SuggestedOwnerId);

        Done(room.Reopen(Ana, "It is back.", Noon));
        room.Refuses<NothingIsSuggestedHere>(it => it.AcceptRerouting(Rachel.Id, Ben, TenMinutes, Noon).Refusal);
    }

    [Fact]
    public void A_proposal_of_the_rules_is_followed_once()
    {
        Propose();
        Done(_room.AcceptRerouting(Rachel.Id, Ben, TenMinutes, Noon));

        Assert.Equal((Ana.Id, Ben.Id), (_room.OwnerId, _room.PendingHandoff!.To));
        _room.Refuses<NothingIsSuggestedHere>(it => it.AcceptRerouting(Rachel.Id, Ben, TenMinutes, Noon).Refusal);
        _room.Refuses<NothingIsSuggestedHere>(it => it.DismissRerouting(Ben, Rachel.Id, "Too late.", Noon).Refusal);
    }

    [Fact]
    public void A_proposal_is_dismissed_with_a_reason_and_the_owner_stays()
    {
        Propose();
        _room.Refuses<DismissingNeedsAReason>(it => it.DismissRerouting(Ben, Ana.Id, " ", Noon).Refusal);

        var dismissed = Done(_room.DismissRerouting(Ben, Ana.Id, "I am an hour from the fix.", Noon));
        Assert.Equal((Ben.Name, "I am an hour from the fix.", Lane.Internal), (dismissed.What, dismissed.Reason, dismissed.Lane));
        Assert.Equal((Ana.Id, null), (_room.OwnerId, _room.PendingHandoff));
    }

    [Fact]
    public void A_proposal_falls_away_when_somebody_else_becomes_owner()
    {
        Propose();
        Done(_room.TakeCommand(Helen, "The board asks.", Noon));

        Assert.Null(_room.SuggestedOwnerId);
    }

    [Fact]
    public void In_a_room_nobody_accepted_the_proposed_one_is_asked_to_accept()
    {
        Room room = ARoom().NotAcceptedYet();
        Done(room.OfferRoom(Ana, "Rule 20.", Noon.AddMinutes(10), Noon));
        Done(room.ProposeRerouting(Decision, Noon));
        Done(room.AcceptRerouting(Rachel.Id, Ben, TenMinutes, Noon));

        Assert.Equal((Ben.Id, null), (room.OfferedTo, room.SuggestedOwnerId));
    }

    private static RoutingDecision Decision => new(1, 999, "otherwise", "otherwise", [], [], [], RoutingStep.Ranked, Ben.Id, Ben.Name, null, "", Rachel.Name, [], 30);

    private void Propose() => Done(_room.ProposeRerouting(Decision, Noon));
}
