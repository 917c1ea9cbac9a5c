using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Moves a commitment to another time by telling the client so.</summary>
    public Result<CommitmentRenegotiated> RenegotiateCommitment(PersonId by, EventId id, string toClient, DateTimeOffset due, DateTimeOffset now)
    {
        if ((RefuseSettling(id) ?? RefuseText(toClient) ?? (due <= now ? new ThisTimeHasPassed() : null)) is { } refusal)
        {
            return refusal;
        }

        var (open, told) = (Find(id)!, TellClient(by, toClient, now));
        Commitments = Commitments.Replace(open, open with { Due = due });
        MoveTaskOf(id, due);
        return Record(Lane.Client, by, now, new CommitmentRenegotiated(id, open.Number, open.What, open.Due, due, told.Id));
    }

    /// <summary>Takes a commitment back by telling the client so.</summary>
    public Result<CommitmentWithdrawn> WithdrawCommitment(PersonId by, EventId id, string toClient, DateTimeOffset now)
    {
        if ((RefuseSettling(id) ?? RefuseText(toClient)) is { } refusal)
        {
            return refusal;
        }

        var (open, told) = (Find(id)!, TellClient(by, toClient, now));
        Commitments = Commitments.Replace(open, open with { State = CommitmentState.Withdrawn, SettledBy = told.Id, SettledAt = told.At });
        var withdrawn = Record(Lane.Client, by, now, new CommitmentWithdrawn(id, open.Number, open.What, told.Id));
        EndTaskOf(id, AskState.Withdrawn, withdrawn);
        return withdrawn;
    }

    private MessagePosted TellClient(PersonId by, string text, DateTimeOffset now) =>
        Record(Lane.Client, by, now, new MessagePosted(text, null, Mentions.Find(text, Lane.Client, KnownTo(by), OwnerId, [])));
}
