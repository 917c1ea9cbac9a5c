using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Api;

namespace EscalationRoom.Web.Routing;

/// <summary>Whoever is asked says no and why; the next is asked in the same breath.</summary>
public sealed class DeclineRoom(LiveRooms rooms, RoutingFacts facts, TimeProvider clock)
{
    public async Task<Result<EscalationDeclined>> RunAsync(RoomKey room, PersonId by, RoomDeclined declined, CancellationToken cancellation)
    {
        if (await facts.ForAsync(room, by, cancellation) is not { } routing)
        {
            return new RoomNotFound();
        }

        var why = declined.Why is { Length: > 0 } said ? Named.Of<DeclineReason>(said) : DeclineReason.Other;
        var command = new Command(declined.CommandId, "room.decline", declined);
        return await rooms.ChangeAsync(room, by, command, Ask, cancellation);

        Result<EscalationDeclined> Ask(Room it)
        {
            var answer = it.Decline(by, declined.Reason ?? "", clock.GetUtcNow(), why);
            _ = answer.IsDone ? routing.Offer(it, clock.GetUtcNow()) : default;
            return answer;
        }
    }
}

/// <param name="Reason">In your own words; needed for "other".</param>
/// <param name="Why">One of noCapacity, notMyField, conflictOfInterest, leavingShift, other; left out, other.</param>
public sealed record RoomDeclined([Required] Guid? CommandId, string? Reason, string? Why = null);
