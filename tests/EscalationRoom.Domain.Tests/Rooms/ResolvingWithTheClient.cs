using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

public sealed class ResolvingWithTheClient
{
    private static readonly NextOwner HelenNext = new(Helen, TimeSpan.FromMinutes(30));

    [Fact]
    public void A_proposal_waits_for_the_sign_offs_it_needs()
    {
        Room room = ARoom().With(Grant, Noor).Proposing(SignOffs.Finance | SignOffs.Legal);
        Assert.Equal(SignOffs.Finance | SignOffs.Legal, Missing(room));

        Done(room.ReviewResolution(Grant, ReviewVerdict.Approved, "", Noon));
        Assert.Equal(SignOffs.Legal, Missing(room));

        Done(room.ReviewResolution(Noor, ReviewVerdict.ApprovedWithChanges, "Without admission.", Noon));
        Done(room.OfferResolution(Ana.Id, "We credit 62,000.", Noon.AddHours(1), Noon));
        Assert.Equal(RoomState.AwaitingClientDecision, room.State);
    }

    [Fact]
    public void An_approval_counts_for_what_its_giver_can_sign()
    {
        Room room = ARoom().With(Olu).Proposing(SignOffs.Executive | SignOffs.Compliance);
        Assert.Equal(SignOffs.None, Done(room.ReviewResolution(Olu, ReviewVerdict.Approved, "", Noon)).SignOff);
        Assert.Equal(SignOffs.None, Done(room.ReviewResolution(Noor, ReviewVerdict.Approved, "", Noon)).SignOff);
        Assert.Equal(SignOffs.Compliance, Done(room.ReviewResolution(Yuki, ReviewVerdict.Approved, "", Noon)).SignOff);
        Assert.Equal(SignOffs.Executive, Done(room.ReviewResolution(Helen, ReviewVerdict.Approved, "", Noon)).SignOff);
        Assert.Equal(SignOffs.None, room.SignOffsMissing);
    }

    [Fact]
    public void A_reviewer_who_rejects_says_why_and_sends_it_back()
    {
        Room room = ARoom().With(Grant).Proposing(SignOffs.Finance);
        room.Refuses<SayWhatMustChange>(it => it.ReviewResolution(Grant, ReviewVerdict.Rejected, " ", Noon).Refusal);
        room.Refuses<ChooseAVerdict>(it => it.ReviewResolution(Grant, (ReviewVerdict)9, "Hm.", Noon).Refusal);

        Done(room.ReviewResolution(Grant, ReviewVerdict.Rejected, "The amount is wrong.", Noon));
        Assert.Equal((RoomState.InReview, null, SignOffs.None), (room.State, room.ProposedPath, room.SignOffsNeeded));
        room.Refuses<NoResolutionIsProposed>(it => it.ReviewResolution(Grant, ReviewVerdict.Approved, "", Noon).Refusal);
    }

    [Fact]
    public void A_resolution_is_proposed_while_the_owner_works_on_it_and_with_a_path()
    {
        Room room = ARoom();
        room.Refuses<ChooseAResolutionPath>(it => it.ProposeResolution(Ana.Id, (ResolutionPath)9, "Fix it.", SignOffs.None, Noon).Refusal);
        room.Refuses<ChooseAResolutionPath>(it => it.ProposeResolution(Ana.Id, ResolutionPath.Fix, "Fix it.", (SignOffs)64, Noon).Refusal);
        room.Refuses<AMessageNeedsText>(it => it.ProposeResolution(Ana.Id, ResolutionPath.Fix, "", SignOffs.None, Noon).Refusal);

        Room[] others = [ARoom().NotAcceptedYet(), ARoom().Proposing(), ARoom().AwaitingTheClient(), ARoom().Resolved(), ARoom().Closed()];
        Assert.All(others, other => other.Refuses<ThisIsNotTheMomentToPropose>(
            it => it.ProposeResolution(Ana.Id, ResolutionPath.Fix, "Fix it.", SignOffs.None, Noon).Refusal));
    }

    [Fact]
    public void The_client_reads_the_offer_and_nothing_of_its_making()
    {
        Room room = ARoom().With(Grant);
        Done(room.ProposeResolution(Ana.Id, ResolutionPath.Commercial, "Credit of 62,000, ours to blame.", SignOffs.Finance, Noon));
        Done(room.ReviewResolution(Grant, ReviewVerdict.Approved, "Inside the budget.", Noon));
        Done(room.OfferResolution(Ana.Id, "We credit 62,000.", Noon.AddHours(1), Noon));

        var read = Assert.Single(room.Recorded, it => it.Lane is Lane.Client);
        Assert.Equal(("We credit 62,000.", Noon.AddHours(1)), (read.Words, Assert.IsType<ResolutionOffered>(read).DecideBy));
    }

    [Fact]
    public void An_offer_needs_words_and_time_to_decide()
    {
        Room room = ARoom().Proposing();
        room.Refuses<AMessageNeedsText>(it => it.OfferResolution(Ana.Id, " ", Noon.AddHours(1), Noon).Refusal);
        room.Refuses<ThisTimeHasPassed>(it => it.OfferResolution(Ana.Id, "We fixed it.", Noon, Noon).Refusal);
        ARoom().Build().Refuses<NoResolutionIsProposed>(it => it.OfferResolution(Ana.Id, "We fixed it.", Noon.AddHours(1), Noon).Refusal);
    }

    [Fact]
    public void The_clients_yes_resolves_the_escalation()
    {
        Room room = ARoom().With(Ruth).AwaitingTheClient();
        Done(room.AcceptResolution(Ruth.Id, 4, "The second answer should have been the first one.", Noon));

        Assert.Equal((RoomState.Resolved, 4, null), (room.State, room.Satisfaction, room.DecideBy));
        Assert.Equal([(Lane.Client, Ruth.Id), (Lane.Internal, Person.System)], room.Recorded.Select(it => (it.Lane, it.By)));
    }

    [Fact]
    public void A_rating_is_from_1_to_5_or_none()
    {
        Room room = ARoom().AwaitingTheClient();
        room.Refuses<RateFromOneToFive>(it => it.AcceptResolution(Ruth.Id, 0, "", Noon).Refusal);
        room.Refuses<RateFromOneToFive>(it => it.AcceptResolution(Ruth.Id, 6, "", Noon).Refusal);
        Done(room.AcceptResolution(Ruth.Id, null, "", Noon));
        Assert.Null(room.Satisfaction);
    }

    [Fact]
    public void The_clients_no_raises_the_tier_once_and_offers_the_room_to_the_next()
    {
        Room room = ARoom().With(Ruth).AwaitingTheClient();
        Done(room.RejectResolution(Ruth.Id, [RejectionCode.RecurrenceNotAddressed, RejectionCode.RecurrenceNotAddressed], "Who checks?", HelenNext, Noon));

        Assert.Equal((RoomState.Elevated, 3, Ana.Id, Helen.Id), (room.State, room.Tier, room.OwnerId, room.PendingHandoff!.To));
        Assert.Equal([RejectionCode.RecurrenceNotAddressed], Assert.Single(room.Recorded.OfType<EscalationResolutionRejected>()).Codes);

        Done(room.AcceptHandoff(Helen, room.PendingHandoff.Id, "Nobody by name, until today.", Noon));
        Assert.Equal((RoomState.InReview, 3, Helen.Id, Ana.Id), (room.State, room.Tier, room.OwnerId, room.DeputyId));
    }

    [Fact]
    public void The_tier_stays_raised_when_nobody_takes_it_and_the_owner_works_on()
    {
        Room room = ARoom().AwaitingTheClient();
        Done(room.RejectResolution(Ruth.Id, [RejectionCode.Other], "No.", HelenNext, Noon));
        Done(room.ExpireHandoff(room.PendingHandoff!.Id, Noon.AddMinutes(30)));
        Assert.Equal((RoomState.InReview, 3, Ana.Id), (room.State, room.Tier, room.OwnerId));
    }

    [Fact]
    public void Without_a_next_owner_the_tier_is_raised_all_the_same()
    {
        Room room = ARoom().AwaitingTheClient();
        Done(room.RejectResolution(Ruth.Id, [RejectionCode.TooSlow], "Too late.", next: null, Noon));
        Assert.Equal((RoomState.InReview, 3, null), (room.State, room.Tier, room.PendingHandoff));
    }

    [Fact]
    public void In_the_highest_tier_a_no_goes_back_to_the_owner()
    {
        Room room = ARoom().AwaitingTheClient();
        Done(room.RejectResolution(Ruth.Id, [RejectionCode.TooSlow], "Too late.", HelenNext, Noon));
        Done(room.AcceptHandoff(Helen, room.PendingHandoff!.Id, "Mine.", Noon));
        Done(room.ProposeResolution(Helen.Id, ResolutionPath.Fix, "Fix it.", SignOffs.None, Noon));
        Done(room.OfferResolution(Helen.Id, "Fixed.", Noon.AddHours(1), Noon));
        Done(room.RejectResolution(Ruth.Id, [RejectionCode.TooSlow], "Too late.", new NextOwner(Marcus, TimeSpan.FromMinutes(30)), Noon));

        Assert.Equal((RoomState.InReview, 3, Helen.Id, null), (room.State, room.Tier, room.OwnerId, room.PendingHandoff));
    }

    [Fact]
    public void A_no_names_a_reason_and_says_it_in_words()
    {
        Room room = ARoom().AwaitingTheClient();
        room.Refuses<SayWhatIsMissing>(it => it.RejectResolution(Ruth.Id, [], "No.", HelenNext, Noon).Refusal);
        room.Refuses<SayWhatIsMissing>(it => it.RejectResolution(Ruth.Id, [(RejectionCode)99], "No.", HelenNext, Noon).Refusal);
        room.Refuses<AMessageNeedsText>(it => it.RejectResolution(Ruth.Id, [RejectionCode.Other], "", HelenNext, Noon).Refusal);
    }

    [Fact]
    public void There_is_nothing_to_decide_before_an_offer_or_after_a_decision()
    {
        Room[] rooms = [ARoom(), ARoom().Proposing(), ARoom().Resolved(), ARoom().Closed()];
        Assert.All(rooms, room =>
        {
            room.Refuses<NoResolutionAwaitsYourDecision>(it => it.AcceptResolution(Ruth.Id, 5, "", Noon).Refusal);
            room.Refuses<NoResolutionAwaitsYourDecision>(it => it.RejectResolution(Ruth.Id, [RejectionCode.Other], "No.", HelenNext, Noon).Refusal);
        });
    }

    private static SignOffs Missing(Room room) =>
        room.Refuses<SignOffsAreMissing>(it => it.OfferResolution(Ana.Id, "We credit 62,000.", Noon.AddHours(1), Noon).Refusal).Missing;
}
