using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Somebody did what was still promised when the room was closed; that keeps the promise.</summary>
    public Result<TaskDone> FinishTask(PersonId by, EventId task, string note, DateTimeOffset now)
    {
        if (OpenTask(task) is not { } open)
        {
            return new NoSuchTask();
        }

        if (RefuseText(note) is not null)
        {
            return new SayHowItWasDone();
        }

        var done = Record(Lane.Client, by, now, new TaskDone(open.Id, open.Number, open.Words, note));
        Settle(open, AskState.Answered, done);
        if (PromiseOf(open) is { } promise)
        {
            Keep(by, promise, new PostedItem(done.Id, Lane.Client, done.At), note, next: null, now);
        }

        return done;
    }

    /// <summary>It will not be done, and the client is told why; that takes the promise back.</summary>
    public Result<TaskWaived> WaiveTask(PersonId by, EventId task, string reason, DateTimeOffset now)
    {
        if (OpenTask(task) is not { } open)
        {
            return new NoSuchTask();
        }

        if (RefuseText(reason) is not null)
        {
            return new SayWhyItIsWaived();
        }

        var waived = Record(Lane.Client, by, now, new TaskWaived(open.Id, open.Number, open.Words, reason));
        Settle(open, AskState.Withdrawn, waived);
        if (PromiseOf(open) is { } promise)
        {
            Commitments = Commitments.Replace(promise, promise with { State = CommitmentState.Withdrawn, SettledBy = waived.Id, SettledAt = waived.At });
            Record(Lane.Client, by, now, new CommitmentWithdrawn(promise.Id, promise.Number, promise.What, waived.Id));
        }

        return waived;
    }

    /// <summary>What we still owe the client becomes the task of whoever said it, or of the owner where they are gone.</summary>
    private void OpenTasks(PersonId by, DateTimeOffset now)
    {
        foreach (var owed in Commitments.Where(it => it is { IsOpen: true, Kind: not CommitmentKind.ClientDeadline } && TaskOf(it.Id) is null))
        {
            var doer = Find(owed.By) is { Role: not Role.Guest } promiser ? promiser : Owner;
            var place = Asks.Count(it => it.Kind is AskKind.Task) + 1;
            var task = Record(Lane.Client, by, now, new TaskOpened(place, doer.Id, doer.Name, owed.What, owed.Due, owed.Id));
            Asks = Asks.Add(new Asked(task.Id, AskKind.Task, place, Lane.Client, by, doer.Id, owed.What, task.At, owed.Due, owed.Id));
        }
    }

    /// <summary>A promise that was settled by itself leaves no task.</summary>
    private void EndTaskOf(EventId commitment, AskState state, RoomEvent by)
    {
        if (TaskOf(commitment) is { } task)
        {
            Settle(task, state, by);
        }
    }

    /// <summary>A promise that goes on takes its task along: nobody is late with what is due again next week.</summary>
    private void MoveTaskOf(EventId commitment, DateTimeOffset due)
    {
        if (TaskOf(commitment) is { } task)
        {
            Asks = Asks.Replace(task, task with { Due = due });
        }
    }

    private Asked? OpenTask(EventId id) => Asks.Find(it => it is { Kind: AskKind.Task, IsOpen: true } && it.Id == id);

    private Asked? TaskOf(EventId commitment) => Asks.Find(it => it is { Kind: AskKind.Task, IsOpen: true } && it.Subject == commitment);

    private Commitment? PromiseOf(Asked task) => Commitments.Find(it => it.IsOpen && it.Id == task.Subject);
}
