using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Notices;

/// <summary>What is said later is written down at once, with its time.</summary>
public sealed class RemindingPeople
{
    private readonly Room _room = ARoom().OwnedBy(Ana).With(Ben, Helen, Ruth);

    [Fact]
    public void An_offer_of_the_room_is_repeated_at_half_and_nine_tenths_of_its_time()
    {
        Room room = ARoom().NotAcceptedYet();
        Done(room.OfferRoom(Ana, "Fits best.", Noon.AddMinutes(10), Noon));
        Assert.Equal([(0, Noon), (50, Noon.AddMinutes(5)), (90, Noon.AddMinutes(9))], room.Told().Select(it => ((int)it.Step, it.At)));
    }

    [Fact]
    public void A_handoff_likewise()
    {
        Done(_room.OfferHandoff(Ana.Id, Ben, "My shift ends.", TimeSpan.FromMinutes(20), Noon));
        Assert.Equal([Noon, Noon.AddMinutes(10), Noon.AddMinutes(18)], _room.Told().Select(it => it.At));
    }

    [Fact]
    public void A_verdict_is_asked_for_again_at_half_its_time_and_when_it_is_due_if_it_is_ever_due()
    {
        Done(_room.RequestReview(Ana.Id, Ben, Lane.Internal, "Safe?", Noon.AddHours(2), Noon));
        Done(_room.RequestReview(Ana.Id, Helen, Lane.Internal, "Nice?", null, Noon));
        Assert.Equal([Noon, Noon.AddHours(1), Noon.AddHours(2), Noon], _room.Told().Select(it => it.At));
    }

    [Fact]
    public void A_commitment_reminds_who_made_it_then_the_owner_then_the_next_tier()
    {
        Done(_room.MakeCommitment(Ben.Id, new NewCommitment(CommitmentKind.Deliverable, "Figures", Noon.AddHours(4)), null, Noon));
        Assert.Equal(
            [(Ben.Id, Noon.AddHours(3)), (Ben.Id, Noon.AddHours(4)), (Ana.Id, Noon.AddHours(4)), (Helen.Id, Noon.AddHours(6))],
            Commitments().Select(it => (it.To, it.At)));
    }

    [Fact]
    public void An_owner_who_made_it_is_reminded_once_and_not_twice()
    {
        Done(_room.MakeCommitment(Ana.Id, new NewCommitment(CommitmentKind.Deliverable, "Figures", Noon.AddHours(4)), null, Noon));
        Assert.Single(Commitments(), it => it.At == Noon.AddHours(4));
    }

    [Fact]
    public void What_the_client_needs_by_then_reminds_the_owner()
    {
        Done(_room.MakeCommitment(Ruth.Id, new NewCommitment(CommitmentKind.ClientDeadline, "Board meets", Noon.AddHours(4)), null, Noon));
        Assert.Equal([Ana.Id, Helen.Id], Commitments().Select(it => it.To).Distinct());
    }

    [Fact]
    public void Another_time_reminds_anew_and_a_kept_commitment_no_more()
    {
        var made = Done(_room.MakeCommitment(Ana.Id, new NewCommitment(CommitmentKind.Deliverable, "Figures", Noon.AddHours(4)), null, Noon));
        Done(_room.RenegotiateCommitment(Ana.Id, made.Id, "Tomorrow.", Noon.AddHours(8), Noon));
        Assert.Equal([Noon.AddHours(6), Noon.AddHours(8), Noon.AddHours(12)], Left().Select(it => it.At));
        Assert.Equal(Commitments().Count, Commitments().Select(it => it.Id).Distinct().Count());
        Done(_room.WithdrawCommitment(Ana.Id, made.Id, "Not any more.", Noon));
        Assert.Empty(Left());
    }

    [Fact]
    public void Who_takes_the_room_over_answers_for_what_was_promised_in_it()
    {
        Done(_room.MakeCommitment(Ben.Id, new NewCommitment(CommitmentKind.Deliverable, "Figures", Noon.AddHours(4)), null, Noon));
        Done(_room.TakeCommand(Helen, "The client asks for us.", Noon.AddHours(1)));
        Assert.Equal(
            [(Ben.Id, 75), (Ben.Id, 100), (Helen.Id, 150), (Helen.Id, 100)], Left().Select(it => (it.To, (int)it.Step)));
    }

    [Fact]
    public void Before_an_update_minutes_count_and_the_deputy_hears_of_it_when_it_is_due()
    {
        Room room = ARoom().OwnedBy(Ana).With(Ben);
        var offer = Done(room.OfferHandoff(Ana.Id, Ben, "My shift ends.", TimeSpan.FromMinutes(5), Noon));
        Done(room.AcceptHandoff(Ben, offer.Handoff, "Mine.", Noon));
        room.TakeRecorded();
        Done(room.MakeCommitment(Ben.Id, new NewCommitment(CommitmentKind.NextUpdate, "Next update", Noon.AddHours(4)), null, Noon));
        Assert.Equal(
            [(Ben.Id, Noon.AddMinutes(210)), (Ben.Id, Noon.AddHours(4)), (Ana.Id, Noon.AddHours(4))],
            room.Told().Select(it => (it.To, it.At)));
    }

    [Fact]
    public void A_closing_message_is_asked_for_until_it_is_written()
    {
        Room room = ARoom().OwnedBy(Ana).With(Ruth).AwaitingTheClient();
        Done(room.AcceptResolution(Ruth.Id, 5, "Thank you.", Noon));
        var owed = room.Waiting().Where(it => it.Kind is NoticeKind.ClosingOwed).ToList();
        Assert.Equal([Noon, Noon.AddHours(1), Noon.AddHours(2)], owed.Where(it => it.To == Ana.Id).Take(3).Select(it => it.At));
        Assert.Equal(Noon.AddHours(1), Assert.Single(owed, it => it.To == Rachel.Id).At);
        Done(room.Close(Ana.Id, AClosing, Noon.AddMinutes(5)));
        Assert.Empty(room.Waiting());
    }

    private IReadOnlyList<Notice> Commitments() => [.. _room.Told().Where(it => it.Kind is NoticeKind.CommitmentDue)];

    private IEnumerable<Notice> Left() => _room.Waiting().Where(it => it.Kind is NoticeKind.CommitmentDue);
}
