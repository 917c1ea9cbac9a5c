using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Queue.Assigning;

/// <summary>The duty manager takes a room over from the board, at once and with a reason.</summary>
public sealed class TakeOverRoom(LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<CommandTaken>> RunAsync(RoomKey room, PersonId by, ReasonGiven reason, CancellationToken cancellation) =>
        people.Find(by) is { } taker
            ? await rooms.ChangeAsync(
                room, by, new Command(reason.CommandId, "room.command.take", reason), it => it.TakeCommand(taker, reason.Reason ?? "", clock.GetUtcNow()), cancellation)
            : new RoomNotFound();
}
