using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

/// <summary>What the client was told to rely on: made in their lane, kept by something they got, moved only by telling them.</summary>
public sealed class KeepingCommitments
{
    private static readonly NewCommitment Report = new(CommitmentKind.Deliverable, "Written incident report", Noon.AddHours(20));

    private readonly Room _room = ARoom().OwnedBy(Ana).With(Ruth);

    [Fact]
    public void A_message_to_the_client_makes_one_in_the_same_moment()
    {
        var message = Updates("Next update by 12:30.", 30);
        var made = Assert.Single(_room.Recorded.OfType<CommitmentMade>());

        Assert.Equal((message.Id, Lane.Client, Noon.AddMinutes(30)), (made.Message, made.Lane, made.Due));
        Assert.Equal(new Commitment(made.Id, 1, CommitmentKind.NextUpdate, "Next update", Noon.AddMinutes(30), Ana.Id, Noon), Assert.Single(_room.Commitments));
    }

    [Fact]
    public void It_is_made_where_the_client_reads_it_or_not_at_all()
    {
        _room.Refuses<CommitmentsAreMadeToTheClient>(it => it.PostMessage(Ana.Id, Lane.Internal, "By 12:30.", Committing(30), Noon).Refusal);
        _room.Refuses<CommitmentsAreMadeToTheClient>(it => it.MakeCommitment(Ana.Id, Report, new PostedItem(EventId.New(), Lane.Internal), Noon).Refusal);
        _room.Refuses<AMessageNeedsText>(it => it.PostMessage(Ana.Id, Lane.Client, " ", Committing(30), Noon).Refusal);
        Assert.Empty(_room.Recorded);
    }

    [Fact]
    public void It_says_what_and_until_when()
    {
        _room.Refuses<ACommitmentSaysWhatAndWhen>(it => Makes(it, Report with { What = " " }));
        _room.Refuses<ACommitmentSaysWhatAndWhen>(it => Makes(it, Report with { What = new string('w', Room.LongestCommitment + 1) }));
        _room.Refuses<ACommitmentSaysWhatAndWhen>(it => Makes(it, Report with { Due = default }));
        _room.Refuses<ACommitmentSaysWhatAndWhen>(it => Makes(it, Report with { Kind = (CommitmentKind)9 }));
        _room.Refuses<ThisTimeHasPassed>(it => Makes(it, Report with { Due = Noon }));
    }

    [Fact]
    public void An_update_that_says_when_the_next_one_comes_keeps_the_one_that_was_due()
    {
        Updates("Next update by 12:30.", 30);
        var second = Updates("Still working. Next update by 13:00.", 60, at: 20);

        Assert.Equal([CommitmentState.Kept, CommitmentState.Open], _room.Commitments.Select(it => it.State));
        Assert.Equal((second.Id, false), (_room.Commitments[0].SettledBy, _room.Commitments[0].IsLate(Noon.AddHours(9))));
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void Done_at_the_very_minute_is_in_time_and_after_it_late(int minute, bool late)
    {
        Updates("Next update by 12:30.", 30);
        Updates("Next update by 14:00.", 120, at: minute);
        Assert.Equal(late, _room.Commitments[0].IsLate(Noon.AddMinutes(minute)));
    }

    [Fact]
    public void Something_the_client_got_later_keeps_it_and_nothing_else_does()
    {
        var made = Done(_room.MakeCommitment(Ana.Id, Report, null, Noon));
        var report = new PostedItem(EventId.New(), Lane.Client, Noon.AddHours(1));

        _room.Refuses<AnItemKeepsACommitment>(it => it.FulfilCommitment(Ana.Id, made.Id, null, "Believe me.", null, Noon.AddHours(1)).Refusal);
        _room.Refuses<OnlySomethingLaterKeepsIt>(it => it.FulfilCommitment(Ana.Id, made.Id, report with { Lane = Lane.Internal }, "", null, Noon.AddHours(1)).Refusal);
        _room.Refuses<OnlySomethingLaterKeepsIt>(it => it.FulfilCommitment(Ana.Id, made.Id, report with { At = Noon.AddHours(-1) }, "", null, Noon.AddHours(1)).Refusal);
        _room.Refuses<OnlySomethingLaterKeepsIt>(it => it.FulfilCommitment(Ana.Id, made.Id, report with { Id = made.Id }, "", null, Noon.AddHours(1)).Refusal);
        _room.Refuses<OnlySomethingLaterKeepsIt>(it => it.FulfilCommitment(Ana.Id, made.Id, report with { IsTheClients = true }, "", null, Noon.AddHours(1)).Refusal);
        var kept = Done(_room.FulfilCommitment(Ana.Id, made.Id, report, "", null, Noon.AddHours(1)));

        Assert.Equal((made.Id, report.Id, Lane.Client), (kept.Commitment, kept.Item, kept.Lane));
        Assert.Equal(1, _room.Refuses<TheCommitmentIsSettled>(it => it.FulfilCommitment(Ana.Id, made.Id, report, "", null, Noon.AddHours(2)).Refusal).Number);
        _room.Refuses<NoSuchCommitment>(it => it.FulfilCommitment(Ana.Id, EventId.New(), report, "", null, Noon).Refusal);
    }

    [Fact]
    public void One_that_goes_on_is_due_again()
    {
        var daily = Done(_room.MakeCommitment(Ana.Id, Report with { What = "A short status each day by 17:00" }, null, Noon));
        var today = new PostedItem(EventId.New(), Lane.Client, Noon.AddHours(4));
        _room.Refuses<ThisTimeHasPassed>(it => it.FulfilCommitment(Ana.Id, daily.Id, today, "", Noon, Noon.AddHours(4)).Refusal);
        Done(_room.FulfilCommitment(Ana.Id, daily.Id, today, "", Noon.AddHours(29), Noon.AddHours(4)));
        Assert.Equal((true, Noon.AddHours(29)), (_room.Commitments[0].IsOpen, _room.Commitments[0].Due));
    }

    [Fact]
    public void It_is_moved_and_taken_back_only_by_telling_the_client()
    {
        var made = Done(_room.MakeCommitment(Ana.Id, Report, null, Noon));
        _room.Refuses<AMessageNeedsText>(it => it.RenegotiateCommitment(Ana.Id, made.Id, "", Noon.AddHours(30), Noon).Refusal);
        _room.Refuses<ThisTimeHasPassed>(it => it.RenegotiateCommitment(Ana.Id, made.Id, "Later.", Noon, Noon).Refusal);
        _room.Refuses<AMessageNeedsText>(it => it.WithdrawCommitment(Ana.Id, made.Id, "", Noon).Refusal);

        var moved = Done(_room.RenegotiateCommitment(Ana.Id, made.Id, "It needs until Thursday.", Noon.AddHours(30), Noon));
        var gone = Done(_room.WithdrawCommitment(Ana.Id, made.Id, "You asked us not to write it.", Noon));

        Assert.Equal((Report.Due, Noon.AddHours(30)), (moved.From, moved.Due));
        Assert.Equal(["It needs until Thursday.", "You asked us not to write it."], _room.Recorded.OfType<MessagePosted>().Select(it => it.Text));
        Assert.Contains(_room.Recorded, it => it.Id == moved.Message && it.Lane is Lane.Client);
        Assert.Equal((CommitmentState.Withdrawn, gone.Message, false), (_room.Commitments[0].State, _room.Commitments[0].SettledBy, _room.Commitments[0].IsLate(Noon.AddYears(1))));
    }

    [Fact]
    public void In_a_closed_room_words_say_how_it_was_kept()
    {
        Room room = ARoom().OwnedBy(Ana).With(Ruth).Then(it => Done(it.MakeCommitment(Ana.Id, Report, null, Noon))).Closed();
        var made = room.Commitments[0];
        room.Refuses<AnItemKeepsACommitment>(it => it.FulfilCommitment(Ana.Id, made.Id, null, " ", null, Noon.AddHours(2)).Refusal);
        Done(room.FulfilCommitment(Ana.Id, made.Id, null, "Sent by mail.", null, Noon.AddHours(2)));
        Assert.Equal(CommitmentState.Kept, room.Commitments[0].State);
    }

    [Fact]
    public void A_message_keeps_all_that_it_names_or_is_not_posted()
    {
        var (one, two) = (Done(_room.MakeCommitment(Ana.Id, Report, null, Noon)), Done(_room.MakeCommitment(Ana.Id, Report with { What = "The call" }, null, Noon)));
        _room.Refuses<NoSuchCommitment>(it => it.PostMessage(Ana.Id, Lane.Client, "Here.", new Committing(null, [one.Id, EventId.New()]), Noon).Refusal);
        Done(_room.PostMessage(Ana.Id, Lane.Client, "Here.", new Committing(null, [one.Id, two.Id, one.Id]), Noon.AddHours(1)));
        Assert.All(_room.Commitments, it => Assert.Equal(CommitmentState.Kept, it.State));
        Assert.Equal(2, _room.Recorded.OfType<CommitmentFulfilled>().Count());
    }

    [Fact]
    public void Fifty_are_open_at_most()
    {
        for (var at = 0; at < 50; at++)
        {
            Done(_room.MakeCommitment(Ana.Id, Report, null, Noon));
        }

        _room.Refuses<TooMuchIsOpen>(it => Makes(it, Report));
    }

    private static Refusal? Makes(Room room, NewCommitment made) => room.MakeCommitment(Ana.Id, made, null, Noon).Refusal;

    private static Committing Committing(int minutes) => new(new NewCommitment(CommitmentKind.NextUpdate, "Next update", Noon.AddMinutes(minutes)), []);

    private MessagePosted Updates(string text, int due, int at = 0) => Done(_room.PostMessage(Ana.Id, Lane.Client, text, Committing(due), Noon.AddMinutes(at)));
}
