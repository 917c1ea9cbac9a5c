using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

/// <summary>What was promised does not end with the room.</summary>
public sealed class FollowingUp
{
    private static readonly NewCommitment Report = new(CommitmentKind.Deliverable, "A written report", Noon.AddDays(2));

    private readonly Room _room = ARoom().OwnedBy(Ana).With(Ben, Ruth).Then(it => Done(it.MakeCommitment(Ben.Id, Report, null, Noon))).Resolved();

    [Fact]
    public void An_open_promise_becomes_a_task_of_whoever_made_it_by_its_own_date_where_the_client_reads_it()
    {
        var task = Closed();
        Assert.Equal((Lane.Client, 1, Ben.Id, Report.What, Report.Due), (task.Lane, task.Place, task.Person, task.What, task.Due));
        Assert.Equal(_room.Commitments[0].Id, task.Commitment);
        Assert.Equal((AskKind.Task, Ben.Id, true), (_room.Asks[0].Kind, _room.Asks[0].Of, _room.Asks[0].IsOpen));
    }

    [Fact]
    public void The_owner_takes_on_what_somebody_promised_who_is_gone()
    {
        Done(_room.RemoveParticipant(Ana.Id, Ben.Id, "Another room.", Noon));
        Assert.Equal(Ana.Id, Closed().Person);
    }

    [Fact]
    public void The_closing_message_is_the_update_that_was_due_and_a_deadline_of_the_clients_is_no_task_of_ours()
    {
        Room room = ARoom().OwnedBy(Ana).With(Ruth)
            .Then(it => Done(it.MakeCommitment(Ana.Id, new NewCommitment(CommitmentKind.NextUpdate, "Next update", Noon.AddHours(3)), null, Noon)))
            .Then(it => Done(it.MakeCommitment(Ruth.Id, new NewCommitment(CommitmentKind.ClientDeadline, "Board meets", Noon.AddHours(4)), null, Noon)))
            .Closed();
        Assert.Equal([CommitmentState.Kept, CommitmentState.Open], room.Commitments.Select(it => it.State));
        Assert.Empty(room.Asks);
    }

    [Fact]
    public void Doing_it_keeps_the_promise()
    {
        var done = Done(_room.FinishTask(Ben.Id, Closed().Id, "Sent this morning.", Noon.AddDays(1)));
        Assert.Equal((CommitmentState.Kept, done.Id), (_room.Commitments[0].State, _room.Commitments[0].SettledBy));
        Assert.Equal(AskState.Answered, _room.Asks[0].State);
        _room.Refuses<NoSuchTask>(it => it.FinishTask(Ben.Id, done.Task, "Again.", Noon.AddDays(1)).Refusal);
    }

    [Fact]
    public void Waiving_it_says_why_and_takes_the_promise_back()
    {
        var task = Closed();
        _room.Refuses<SayWhyItIsWaived>(it => it.WaiveTask(Ana.Id, task.Id, " ", Noon.AddDays(1)).Refusal);
        _room.Refuses<SayHowItWasDone>(it => it.FinishTask(Ana.Id, task.Id, "", Noon.AddDays(1)).Refusal);
        Done(_room.WaiveTask(Ana.Id, task.Id, "You told us you do not need it.", Noon.AddDays(1)));
        Assert.Equal((CommitmentState.Withdrawn, AskState.Withdrawn), (_room.Commitments[0].State, _room.Asks[0].State));
    }

    [Fact]
    public void A_promise_kept_by_itself_leaves_no_task()
    {
        Closed();
        Done(_room.FulfilCommitment(Ana.Id, _room.Commitments[0].Id, null, "Handed over in person.", null, Noon.AddDays(1)));
        Assert.Equal(AskState.Answered, _room.Asks[0].State);
    }

    [Fact]
    public void A_promise_that_goes_on_takes_its_task_along()
    {
        Closed();
        Done(_room.FulfilCommitment(Ana.Id, _room.Commitments[0].Id, null, "The first of eight.", Noon.AddDays(9), Noon.AddDays(1)));
        Assert.Equal((AskState.Open, Noon.AddDays(9)), (_room.Asks[0].State, _room.Asks[0].Due));
    }

    [Fact]
    public void A_promise_moved_with_the_client_moves_its_task()
    {
        Closed();
        Done(_room.Reopen(Ana, "It came back.", Noon.AddHours(1)));
        Done(_room.RenegotiateCommitment(Ana.Id, _room.Commitments[0].Id, "On Friday, with the figures.", Noon.AddDays(4), Noon.AddHours(2)));
        Assert.Equal(Noon.AddDays(4), _room.Asks[0].Due);
    }

    [Fact]
    public void Closing_again_opens_no_second_task_for_the_same_promise()
    {
        Closed();
        Done(_room.Reopen(Ana, "It came back.", Noon.AddHours(1)));
        Done(_room.Close(Ana.Id, AClosing with { Outcome = Domain.Resolution.CloseCode.WithdrawnByClient }, Noon.AddHours(2)));
        Assert.Single(_room.Asks);
    }

    private TaskOpened Closed()
    {
        Done(_room.Close(_room.OwnerId, AClosing, Noon));
        return Assert.Single(_room.Recorded.OfType<TaskOpened>());
    }
}
