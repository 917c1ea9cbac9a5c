using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Ownership;

/// <summary>An executive or the duty manager takes command of a room without an offer, and returns it.</summary>
public sealed class CommandOfRoom(LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<CommandTaken>> TakeAsync(RoomKey room, PersonId by, ReasonGiven reason, CancellationToken cancellation) =>
        people.Find(by) is not { } taker
            ? new RoomNotFound()
            : await rooms.ChangeAsync(
                room,
                by,
                new Command(reason.CommandId, "room.command.take", reason),
                it => it.TakeCommand(taker, reason.Reason ?? "", clock.GetUtcNow()),
                cancellation);

    public async Task<Result<CommandReturned>> ReturnAsync(RoomKey room, PersonId by, CommandReturn note, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } holder)
        {
            return new RoomNotFound();
        }

        return await rooms.ChangeAsync(room, by, new Command(note.CommandId, "room.command.return", note), Ask, cancellation);

        Result<CommandReturned> Ask(Room it) => it.CommandTakenFrom is { } from && people.Find(from) is { } before
            ? it.ReturnCommand(holder, before, note.Note ?? "", clock.GetUtcNow())
            : new YouHaveNotTakenCommand(it.Owner.Name, it.OwnerSince);
    }
}

public sealed record CommandReturn([Required] Guid? CommandId, string? Note);
