using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Commitments;

/// <summary>Keeps a commitment by something the client got, moves it or takes it back by telling the client.</summary>
public sealed class SettleCommitment(LiveRooms rooms, RoomReaders readers, TimeProvider clock)
{
    public async Task<Result<CommitmentFulfilled>> FulfilAsync(RoomKey room, PersonId by, EventId commitment, Fulfilment kept, CancellationToken cancellation)
    {
        var item = kept.Item is { } id ? await readers.For(by).ClientItemAsync(room, new EventId(id), cancellation) : null;
        var command = new Command(kept.CommandId, "room.commitment.fulfil", new { commitment, kept });
        return await rooms.ChangeAsync(room, by, command, Ask, cancellation);

        Result<CommitmentFulfilled> Ask(Room it) => kept.Item is not null && item is null
            ? new OnlySomethingLaterKeepsIt()
            : it.FulfilCommitment(by, commitment, item, kept.Note ?? "", kept.Next, clock.GetUtcNow());
    }

    public Task<Result<CommitmentRenegotiated>> RenegotiateAsync(RoomKey room, PersonId by, EventId commitment, NewTime moved, CancellationToken cancellation) =>
        rooms.ChangeAsync(
            room,
            by,
            new Command(moved.CommandId, "room.commitment.renegotiate", new { commitment, moved }, Lane.Client),
            it => it.RenegotiateCommitment(by, commitment, moved.Text ?? "", moved.Due ?? default, clock.GetUtcNow()),
            cancellation);

    public Task<Result<CommitmentWithdrawn>> WithdrawAsync(RoomKey room, PersonId by, EventId commitment, Withdrawal withdrawn, CancellationToken cancellation) =>
        rooms.ChangeAsync(
            room,
            by,
            new Command(withdrawn.CommandId, "room.commitment.withdraw", new { commitment, withdrawn }, Lane.Client),
            it => it.WithdrawCommitment(by, commitment, withdrawn.Text ?? "", clock.GetUtcNow()),
            cancellation);
}

/// <param name="Item">The message or document of the Client lane that keeps it; needed while the room is open.</param>
/// <param name="Next">When it is due again, for one that goes on.</param>
public sealed record Fulfilment([Required] Guid? CommandId, Guid? Item, string? Note = null, DateTimeOffset? Next = null);

/// <param name="Text">What the client is told; it is posted in the Client lane.</param>
public sealed record NewTime([Required] Guid? CommandId, [Required] string? Text, [Required] DateTimeOffset? Due);

/// <param name="Text">What the client is told; it is posted in the Client lane.</param>
public sealed record Withdrawal([Required] Guid? CommandId, [Required] string? Text);
