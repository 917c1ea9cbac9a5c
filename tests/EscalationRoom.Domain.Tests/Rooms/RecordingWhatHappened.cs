using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

/// <summary>Decisions, reviews, notes and documents: what is written down beside the talk.</summary>
public sealed class RecordingWhatHappened
{
    private static readonly ChosenOption Credit = new("What to offer", ["Stand on the invoice", "Credit 62,000"], "Credit 62,000", "It settles the dispute.");

    private static readonly StoredFile Plan = new("rollback-plan.md", "text/markdown", 512, "ab12");

    private readonly Room _room = ARoom().OwnedBy(Ana).With(Olu, Noor);

    [Fact]
    public void A_decision_keeps_its_options_and_reason_in_its_lane()
    {
        var decision = Done(_room.RecordDecision(Ana.Id, Lane.Privileged, Credit, Noon));
        Assert.Equal((Lane.Privileged, Credit.Chosen, Credit.Reason), (decision.Lane, decision.Chosen, decision.Reason));
        Assert.Equal(Credit.Options, decision.Options);
    }

    [Fact]
    public void A_decision_chooses_among_at_least_two_and_says_why()
    {
        _room.Refuses<ADecisionChoosesAmongOptions>(it => it.RecordDecision(Ana.Id, Lane.Internal, Credit with { Options = ["Credit 62,000"] }, Noon).Refusal);
        _room.Refuses<ADecisionChoosesAmongOptions>(it => it.RecordDecision(Ana.Id, Lane.Internal, Credit with { Chosen = "Something else" }, Noon).Refusal);
        _room.Refuses<ADecisionNeedsItsReason>(it => it.RecordDecision(Ana.Id, Lane.Internal, Credit with { Reason = "" }, Noon).Refusal);
        _room.Refuses<ADecisionNeedsItsReason>(it => it.RecordDecision(Ana.Id, Lane.Internal, Credit with { Options = ["", "Credit 62,000"] }, Noon).Refusal);
        _room.Refuses<AMessageNeedsText>(it => it.RecordDecision(Ana.Id, Lane.Internal, Credit with { Title = "" }, Noon).Refusal);
    }

    [Fact]
    public void A_review_is_asked_of_somebody_who_reads_that_lane()
    {
        var asked = Done(_room.RequestReview(Ana.Id, Noor, Lane.Privileged, "Is the wording safe?", Noon.AddHours(1), Noon));
        Assert.Equal((Noor.Id, Lane.Privileged), (asked.Reviewer, asked.Lane));
        _room.Refuses<ThisPersonDoesNotReadThatLane>(it => it.RequestReview(Ana.Id, Olu, Lane.Privileged, "And you?", null, Noon).Refusal);
        _room.Refuses<ThisPersonDoesNotReadThatLane>(it => it.RequestReview(Ana.Id, Grant, Lane.Internal, "And you?", null, Noon).Refusal);
    }

    [Fact]
    public void A_review_is_asked_with_a_question_and_time_to_answer()
    {
        _room.Refuses<ThisTimeHasPassed>(it => it.RequestReview(Ana.Id, Olu, Lane.Internal, "Safe?", Noon, Noon).Refusal);
        _room.Refuses<AMessageNeedsText>(it => it.RequestReview(Ana.Id, Olu, Lane.Internal, " ", null, Noon).Refusal);
    }

    [Fact]
    public void A_verdict_lies_in_the_lane_of_what_it_speaks_about()
    {
        var plan = Done(_room.AddDocument(Ana.Id, Lane.Internal, Plan, Noon));
        var review = Done(_room.GiveReview(Olu.Id, new PostedItem(plan.Id, plan.Lane), ReviewVerdict.ApprovedWithChanges, "Drain node 4 last.", Noon));
        Assert.Equal((Lane.Internal, plan.Id, SignOffs.None), (review.Lane, review.About, review.SignOff));
        _room.Refuses<SayWhatMustChange>(it => it.GiveReview(Olu.Id, new PostedItem(plan.Id, plan.Lane), ReviewVerdict.Rejected, "", Noon).Refusal);
    }

    [Fact]
    public void A_fact_from_outside_is_noted_with_its_source()
    {
        var note = Done(_room.RecordNote(Olu.Id, Lane.Internal, "All 14 sites serving at 14:02.", "monitoring", Noon));
        Assert.Equal(("All 14 sites serving at 14:02.", "monitoring"), (note.Words, note.Source));
        _room.Refuses<AMessageNeedsText>(it => it.RecordNote(Olu.Id, Lane.Internal, "", "monitoring", Noon).Refusal);
        _room.Refuses<TheTextIsTooLong>(it => it.RecordNote(Olu.Id, Lane.Internal, "Up.", new string('m', Room.LongestText + 1), Noon).Refusal);
    }

    [Fact]
    public void A_revised_document_stays_in_its_lane_and_counts_up()
    {
        var plan = Done(_room.AddDocument(Ana.Id, Lane.Privileged, Plan, Noon));
        var revised = Done(_room.ReviseDocument(Ana.Id, plan.Document, Plan with { Sha256 = "cd34" }, Noon));

        Assert.Equal((Lane.Privileged, 2, "cd34"), (revised.Lane, revised.Revision, revised.Sha256));
        Assert.Equal(2, Assert.Single(_room.Documents).Revisions);
        _room.Refuses<NoSuchDocument>(it => it.ReviseDocument(Ana.Id, DocumentId.New(), Plan, Noon).Refusal);
    }
}
