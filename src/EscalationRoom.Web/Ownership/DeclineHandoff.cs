using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Ownership;

/// <summary>The receiver says no; the owner stays owner and reads why.</summary>
public sealed class DeclineHandoff(LiveRooms rooms, RoomReaders readers, TimeProvider clock)
{
    public async Task<Result<OwnershipDeclined>> RunAsync(PersonId by, HandoffId offer, ReasonGiven reason, CancellationToken cancellation)
    {
        if (await readers.For(by).RoomOfAsync(offer, cancellation) is not { } room)
        {
            return new RoomNotFound();
        }

        var command = new Command(reason.CommandId, "room.handoff.decline", new { offer, reason });
        return await rooms.ChangeAsync(room, by, command, it => it.DeclineHandoff(by, offer, reason.Reason ?? "", clock.GetUtcNow()), cancellation);
    }
}
