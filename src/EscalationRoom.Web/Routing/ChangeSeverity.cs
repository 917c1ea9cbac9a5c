using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Api;

namespace EscalationRoom.Web.Routing;

/// <summary>
/// Raises or lowers the severity. Whoever may lower it may raise it; which of the two it is, the room knows only at its turn. Where the rules
/// would now ask somebody else, the room is told so, and keeps its owner.
/// </summary>
public sealed class ChangeSeverity(LiveRooms rooms, RoutingFacts facts, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<EscalationSeverityChanged>> RunAsync(RoomKey room, PersonId by, SeverityChange change, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } person)
        {
            return new RoomNotFound();
        }

        var to = Named.Of<Severity>(change.Severity);
        var routing = await facts.ForAsync(room, null, cancellation);
        return await rooms.ChangeAsync(room, by, new Command(change.CommandId, "room.severity.raise", change), Ask, cancellation);

        Result<EscalationSeverityChanged> Ask(Room it) =>
            to > it.Severity && Permissions.Check("room.severity.lower", person, it.Seats) is { } refusal
                ? refusal
                : ChangeAndProposeIn(it);

        Result<EscalationSeverityChanged> ChangeAndProposeIn(Room it)
        {
            var changed = it.ChangeSeverity(by, to, change.Reason ?? "", clock.GetUtcNow());
            _ = changed.IsDone ? routing?.Propose(it, clock.GetUtcNow()) : null;
            return changed;
        }
    }
}

/// <param name="Severity">Sev1, the worst, to Sev4.</param>
/// <param name="Reason">The test that is met now. Raising may go without.</param>
public sealed record SeverityChange([Required] Guid? CommandId, [Required] string? Severity, string? Reason);
