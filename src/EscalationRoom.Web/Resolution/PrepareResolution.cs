using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Api;

namespace EscalationRoom.Web.Resolution;

/// <summary>Proposes a resolution, has it signed off, and puts it before the client.</summary>
public sealed class PrepareResolution(LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    public Task<Result<EscalationResolutionProposed>> ProposeAsync(RoomKey room, PersonId by, Proposal proposal, CancellationToken cancellation)
    {
        var path = Named.Of<ResolutionPath>(proposal.Path);
        var needed = (proposal.SignOffs ?? []).Select(Named.Of<SignOffs>).Aggregate(SignOffs.None, (all, one) => all | one);
        var command = new Command(proposal.CommandId, "room.resolution.propose", proposal);
        return rooms.ChangeAsync(
            room, by, command, it => it.ProposeResolution(by, path, proposal.Summary ?? "", needed, clock.GetUtcNow()), cancellation);
    }

    public async Task<Result<ReviewGiven>> ReviewAsync(RoomKey room, PersonId by, VerdictGiven verdict, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } reviewer)
        {
            return new RoomNotFound();
        }

        var given = Named.Of<ReviewVerdict>(verdict.Verdict);
        var command = new Command(verdict.CommandId, "room.resolution.review", verdict);
        return await rooms.ChangeAsync(room, by, command, it => it.ReviewResolution(reviewer, given, verdict.Note ?? "", clock.GetUtcNow()), cancellation);
    }

    public Task<Result<ResolutionOffered>> OfferAsync(RoomKey room, PersonId by, OfferToClient offer, CancellationToken cancellation)
    {
        var command = new Command(offer.CommandId, "room.resolution.offer", offer, Lane.Client);
        return rooms.ChangeAsync(room, by, command, Ask, cancellation);

        Result<ResolutionOffered> Ask(Room it)
        {
            var now = clock.GetUtcNow();
            return it.OfferResolution(by, offer.Text ?? "", offer.DecideBy ?? it.Clocks?.DecideBy(now) ?? now + TimeToDecide(it.Severity), now);
        }
    }

    /// <summary>What the client has to decide when nobody says otherwise.</summary>
    private static TimeSpan TimeToDecide(Severity severity) => severity is Severity.Sev1 ? TimeSpan.FromHours(4) : TimeSpan.FromDays(2);
}

/// <param name="Path">fix, workaround, commercial, clarify, explain or return.</param>
/// <param name="SignOffs">Who must approve before the client may see it: legal, finance, compliance, executive.</param>
public sealed record Proposal([Required] Guid? CommandId, [Required] string? Path, [Required] string? Summary, string[]? SignOffs);

/// <param name="Verdict">approved, approvedWithChanges or rejected.</param>
public sealed record VerdictGiven([Required] Guid? CommandId, [Required] string? Verdict, string? Note);

/// <param name="Text">In words written for the client.</param>
/// <param name="DecideBy">Left out: 4 hours at Sev1, else 2 business days of the client.</param>
public sealed record OfferToClient([Required] Guid? CommandId, [Required] string? Text, DateTimeOffset? DecideBy);
