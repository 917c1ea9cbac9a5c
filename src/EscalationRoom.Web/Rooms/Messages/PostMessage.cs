using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Hub;

namespace EscalationRoom.Web.Rooms.Messages;

/// <summary>Posts a message in one lane of a room.</summary>
public sealed class PostMessage(LiveRooms rooms, RoomReaders readers, TimeProvider clock)
{
    public async Task<Result<SendAnswer>> RunAsync(RoomKey room, PersonId by, MessageToPost message, CancellationToken cancellation)
    {
        if (!Guid.TryParse(message.CommandId, out var id))
        {
            return new ACommandNeedsAnId();
        }

        if (Named.Lane(message.Lane) is not { } lane)
        {
            return new NoSuchLane();
        }

        var reader = readers.For(by);
        var replyTo = message.ReplyTo is { } answered ? await reader.MessageAsync(room, new EventId(answered), cancellation) : null;
        if (message.ReplyTo is not null && replyTo is null)
        {
            return await reader.AccessAsync(room, cancellation) is null ? new RoomNotFound() : new NoSuchMessage();
        }

        var command = new Command(id, message.Commits ? "room.commitment.make" : "room.message.post", message, lane);
        var posted = await rooms.ChangeAsync(room, by, command, Ask, cancellation);
        return posted.IsDone ? AnswerTo(posted.Value, command.Access) : Result<SendAnswer>.FromRefusal(posted.Refusal);

        Result<MessagePosted> Ask(Room it) => message.Commits
            ? it.PostMessage(by, lane, message.Text ?? "", message.Committing, clock.GetUtcNow(), replyTo)
            : it.PostMessage(by, lane, message.Text ?? "", clock.GetUtcNow(), replyTo);
    }

    private static SendAnswer AnswerTo(MessagePosted fact, RoomAccess access) => new(
        fact.Id.ToString(), fact.Lane.ToString(), fact.Number, Cursor.Write(fact.Heads, access.Reads), fact.At.UtcDateTime);
}

/// <param name="Lane">Client, Internal, Executive or Privileged.</param>
/// <param name="Text">At most 16 KB of UTF-8.</param>
/// <param name="Commitment">What the client may rely on from now on, in the Client lane only.</param>
/// <param name="Keeps">Open commitments that this message keeps, by their ids.</param>
public sealed record MessageToPost(
    [Required] string? CommandId, [Required] string? Lane, [Required] string? Text, Guid? ReplyTo, CommitmentGiven? Commitment = null, Guid[]? Keeps = null)
{
    internal bool Commits => Commitment is not null || Keeps is { Length: > 0 };

    internal Committing Committing => new(Commitment?.ToNew(), [.. (Keeps ?? []).Select(it => new EventId(it))]);
}

/// <summary>Something the client may rely on.</summary>
/// <param name="Kind"><c>nextUpdate</c>, <c>deliverable</c> or <c>clientDeadline</c>.</param>
/// <param name="What">In at most 200 characters; not needed for the next update.</param>
public sealed record CommitmentGiven(string? Kind, string? What, [Required] DateTimeOffset? Due)
{
    public NewCommitment ToNew()
    {
        var kind = Kind is null ? CommitmentKind.Deliverable : Named.Of<CommitmentKind>(Kind);
        return new NewCommitment(kind, What ?? (kind is CommitmentKind.NextUpdate ? "Next update" : ""), Due ?? default);
    }
}

public sealed record ACommandNeedsAnId() : Refusal("Send a commandId: a UUID made by you, the same when you ask again.");

public sealed record NoSuchLane() : Refusal("Choose one of the lanes Client, Internal, Executive or Privileged.");

public sealed record NoSuchMessage() : Refusal("That message is not in this room, or not in a lane you read. Reload the room.");
