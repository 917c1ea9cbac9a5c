using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Queue.Assigning;

/// <summary>Whoever is asked first takes the room from the list, without a deputy.</summary>
public sealed class AcceptOfferedRoom(LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<EscalationAccepted>> RunAsync(RoomKey room, PersonId by, Guid commandId, CancellationToken cancellation) =>
        people.Find(by) is { } owner
            ? await rooms.ChangeAsync(room, by, new Command(commandId, "room.accept", new { room }), it => it.Accept(owner, null, clock.GetUtcNow()), cancellation)
            : new RoomNotFound();
}
