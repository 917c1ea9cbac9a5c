using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Routing;

/// <summary>Whoever is asked takes the room, and may name a deputy.</summary>
public sealed class AcceptRoom(LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<EscalationAccepted>> RunAsync(RoomKey room, PersonId by, Acceptance acceptance, CancellationToken cancellation)
    {
        var deputy = acceptance.Deputy is { Length: > 0 } named ? people.Find(named) : null;
        if (deputy is null && acceptance.Deputy is { Length: > 0 })
        {
            return new NobodyByThatName();
        }

        var command = new Command(acceptance.CommandId, "room.accept", acceptance);
        return people.Find(by) is { } owner
            ? await rooms.ChangeAsync(room, by, command, it => it.Accept(owner, deputy, clock.GetUtcNow()), cancellation)
            : new RoomNotFound();
    }
}

/// <param name="Deputy">Who stands in: an id, a handle or an e-mail address.</param>
public sealed record Acceptance([Required] Guid? CommandId, string? Deputy);
