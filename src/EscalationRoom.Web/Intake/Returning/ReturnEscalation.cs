using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Intake.Returning;

/// <summary>Whoever answers for an escalation, or is asked to, sends it back to its author with what is missing.</summary>
public sealed class ReturnEscalation(LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    private const string Operation = "room.return";

    public async Task<Result<EscalationReturned>> RunAsync(RoomKey room, PersonId by, EscalationToReturn asked, CancellationToken cancellation) =>
        people.Find(by) is { } person
            ? await rooms.ChangeAsync(room, by, new Command(asked.CommandId, Operation, asked), it => it.Return(person, asked.Missing ?? "", clock.GetUtcNow()), cancellation)
            : new NotAllowed(Operation);
}

/// <param name="Missing">What its author is to add.</param>
public sealed record EscalationToReturn([Required] Guid? CommandId, string? Missing);
