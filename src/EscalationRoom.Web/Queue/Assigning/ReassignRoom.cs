using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Queue.Assigning;

/// <summary>The duty manager asks somebody of their choice to take a room from its owner, who answers for it until that person accepts.</summary>
public sealed class ReassignRoom(LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<OwnershipOffered>> RunAsync(RoomKey room, PersonId by, RoomAssignment asked, CancellationToken cancellation) =>
        people.Find(asked.To ?? "") is { } to
            ? await rooms.ChangeAsync(
                room, by, new Command(asked.CommandId, "room.reassign", asked), it => it.Reassign(by, to, asked.Reason ?? "", AcceptTime.Of(it.Severity), clock.GetUtcNow()), cancellation)
            : new NobodyByThatName();
}
