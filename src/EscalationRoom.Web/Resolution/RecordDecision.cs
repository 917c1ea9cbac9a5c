using System.ComponentModel.DataAnnotations;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Messages;

namespace EscalationRoom.Web.Resolution;

/// <summary>Records what was decided, among which options and why.</summary>
public sealed class RecordDecision(LiveRooms rooms, TimeProvider clock)
{
    public async Task<Result<DecisionRecorded>> RunAsync(RoomKey room, PersonId by, DecisionMade decision, CancellationToken cancellation)
    {
        if (Named.Lane(decision.Lane) is not { } lane)
        {
            return new NoSuchLane();
        }

        var chosen = new ChosenOption(decision.Title ?? "", decision.Options ?? [], decision.Chosen ?? "", decision.Reason ?? "");
        var command = new Command(decision.CommandId, "room.decision.record", decision, lane);
        return await rooms.ChangeAsync(room, by, command, it => it.RecordDecision(by, lane, chosen, clock.GetUtcNow()), cancellation);
    }
}

/// <param name="Lane">Client, Internal, Executive or Privileged.</param>
/// <param name="Options">At least two; the chosen one is among them.</param>
public sealed record DecisionMade(
    [Required] Guid? CommandId, [Required] string? Lane, [Required] string? Title, [Required] string[]? Options, [Required] string? Chosen, [Required] string? Reason);
