using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Queue.Assigning;

/// <summary>The duty manager asks somebody of their choice to take a room nobody has accepted.</summary>
public sealed class AssignRoom(LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<EscalationRouted>> RunAsync(RoomKey room, PersonId by, RoomAssignment asked, CancellationToken cancellation)
    {
        if (people.Find(asked.To ?? "") is not { } to)
        {
            return new NobodyByThatName();
        }

        return await rooms.ChangeAsync(room, by, new Command(asked.CommandId, "room.assign", asked), Ask, cancellation);

        Result<EscalationRouted> Ask(Room it) => it.AssignRoom(by, to, asked.Reason ?? "", clock.GetUtcNow() + AcceptTime.Of(it.Severity), clock.GetUtcNow());
    }
}

/// <param name="To">Who is asked: an id, a handle or an e-mail address.</param>
/// <param name="Reason">Why this person; everybody in the room reads it.</param>
public sealed record RoomAssignment([Required] Guid? CommandId, [Required] string? To, [Required] string? Reason);
