using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Ownership;

/// <summary>Moves the escalation up: somebody of a higher tier is offered the room and answers as they would a handoff.</summary>
public sealed class ElevateRoom(LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<EscalationElevated>> RunAsync(RoomKey room, PersonId by, HandoffOffer offer, CancellationToken cancellation)
    {
        if (people.Find(offer.To ?? "") is not { } to)
        {
            return new NobodyByThatName();
        }

        var command = new Command(offer.CommandId, "room.elevate", offer);
        return await rooms.ChangeAsync(
            room,
            by,
            command,
            it => it.Elevate(by, to, offer.Reason ?? "", TimeSpan.FromMinutes(offer.ExpiresInMinutes), clock.GetUtcNow()),
            cancellation);
    }
}
