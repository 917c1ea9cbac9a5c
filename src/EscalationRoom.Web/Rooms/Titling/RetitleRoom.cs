using System.ComponentModel.DataAnnotations;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Titling;

/// <summary>Gives the escalation another title, on top of the one its author saw.</summary>
public sealed class RetitleRoom(LiveRooms rooms, TimeProvider clock)
{
    public Task<Result<EscalationRetitled>> RunAsync(RoomKey room, PersonId by, TitleGiven given, CancellationToken cancellation) => rooms.ChangeAsync(
        room,
        by,
        new Command(given.CommandId, "room.retitle", given),
        it => it.Retitle(by, given.Title ?? "", given.Seen ?? it.Title, clock.GetUtcNow()),
        cancellation);
}

/// <param name="Title">At most 120 characters. The client sees it.</param>
/// <param name="Seen">The title you had before you: if somebody changed it meanwhile, yours is refused. Without it yours holds.</param>
public sealed record TitleGiven([Required] Guid? CommandId, [Required] string? Title, string? Seen = null);
