using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Messages;

namespace EscalationRoom.Web.Commitments;

/// <summary>Records what the client may rely on, or when the client needs something.</summary>
public sealed class MakeCommitment(LiveRooms rooms, RoomReaders readers, TimeProvider clock)
{
    public async Task<Result<CommitmentMade>> RunAsync(RoomKey room, PersonId by, CommitmentToMake made, CancellationToken cancellation)
    {
        var said = made.Message is { } id ? await readers.For(by).ClientItemAsync(room, new EventId(id), cancellation) : null;
        var command = new Command(made.CommandId, "room.commitment.make", made, Lane.Client);
        return await rooms.ChangeAsync(room, by, command, Ask, cancellation);

        Result<CommitmentMade> Ask(Room it) => made.Message is not null && said is null
            ? new NoSuchMessage()
            : it.MakeCommitment(by, new CommitmentGiven(made.Kind, made.What, made.Due).ToNew(), said, clock.GetUtcNow());
    }
}

/// <param name="Kind"><c>nextUpdate</c>, <c>deliverable</c> or <c>clientDeadline</c>.</param>
/// <param name="What">In at most 200 characters; not needed for the next update.</param>
/// <param name="Message">The message of the Client lane that says so, where there is one.</param>
public sealed record CommitmentToMake([Required] Guid? CommandId, string? Kind, string? What, [Required] DateTimeOffset? Due, Guid? Message = null);
