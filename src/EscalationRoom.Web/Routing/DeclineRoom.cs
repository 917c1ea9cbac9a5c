using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Routing;

/// <summary>Whoever is asked says no and why; the next is asked in the same breath.</summary>
public sealed class DeclineRoom(LiveRooms rooms, RoutingFacts facts, TimeProvider clock)
{
    public async Task<Result<EscalationDeclined>> RunAsync(RoomKey room, PersonId by, ReasonGiven reason, CancellationToken cancellation)
    {
        if (await facts.ForAsync(room, by, cancellation) is not { } routing)
        {
            return new RoomNotFound();
        }

        var command = new Command(reason.CommandId, "room.decline", reason);
        return await rooms.ChangeAsync(room, by, command, Ask, cancellation);

        Result<EscalationDeclined> Ask(Room it)
        {
            var declined = it.Decline(by, reason.Reason ?? "", clock.GetUtcNow());
            _ = declined.IsDone ? routing.Offer(it, clock.GetUtcNow()) : default;
            return declined;
        }
    }
}
