using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Api;

namespace EscalationRoom.Web.Resolution;

/// <summary>The client says yes or no to what they are offered. A no goes up a tier in the same breath.</summary>
public sealed class DecideResolution(LiveRooms rooms, RoutingFacts facts, TimeProvider clock)
{
    public Task<Result<EscalationResolutionAccepted>> AcceptAsync(RoomKey room, PersonId by, ClientYes yes, CancellationToken cancellation)
    {
        var command = new Command(yes.CommandId, "room.resolution.accept", yes, Lane.Client);
        return rooms.ChangeAsync(room, by, command, it => it.AcceptResolution(by, yes.Satisfaction, yes.Text ?? "", clock.GetUtcNow()), cancellation);
    }

    public async Task<Result<EscalationResolutionRejected>> RejectAsync(RoomKey room, PersonId by, ClientNo no, CancellationToken cancellation)
    {
        if (await facts.ForAsync(room, null, cancellation) is not { } routing)
        {
            return new RoomNotFound();
        }

        RejectionCode[] codes = [.. (no.Codes ?? []).Select(Named.Of<RejectionCode>)];
        var command = new Command(no.CommandId, "room.resolution.reject", no, Lane.Client);
        return await rooms.ChangeAsync(
            room, by, command, it => it.RejectResolution(by, codes, no.Text ?? "", routing.NextTier(it), clock.GetUtcNow()), cancellation);
    }
}

/// <param name="Satisfaction">From 1 to 5, if the client wants to say.</param>
public sealed record ClientYes([Required] Guid? CommandId, int? Satisfaction, string? Text);

/// <param name="Codes">At least one of causeNotExplained, recurrenceNotAddressed, remedyTooSmall, tooSlow, wrongPartyAnswered, seniorAssuranceRequested, termsUnacceptable, other.</param>
public sealed record ClientNo([Required] Guid? CommandId, [Required] string[]? Codes, [Required] string? Text);
