using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Ownership;

/// <summary>The owner offers the room to somebody; they stay owner until it is accepted.</summary>
public sealed class OfferHandoff(LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<OwnershipOffered>> RunAsync(RoomKey room, PersonId by, HandoffOffer offer, CancellationToken cancellation)
    {
        if (people.Find(offer.To ?? "") is not { } to)
        {
            return new NobodyByThatName();
        }

        var command = new Command(offer.CommandId, "room.handoff.offer", offer);
        return await rooms.ChangeAsync(room, by, command, Ask, cancellation);

        Result<OwnershipOffered> Ask(Room it) =>
            it.OfferHandoff(by, to, offer.Reason ?? "", new HandoffNotes(offer.Tone ?? "", offer.NotToSay ?? ""), TimeSpan.FromMinutes(offer.ExpiresInMinutes), clock.GetUtcNow());
    }
}

/// <param name="To">Whom: an id, a handle such as <c>u-sofia</c>, or an e-mail address.</param>
/// <param name="ExpiresInMinutes">1 to 1,440.</param>
/// <param name="Tone">How the client speaks and what they are sore about. Part of a handoff's document, like the next.</param>
/// <param name="NotToSay">What must not be said, and until when.</param>
public sealed record HandoffOffer(
    [Required] Guid? CommandId, [Required] string? To, [Required] string? Reason, [Range(1, 1440)] int ExpiresInMinutes = 10, string? Tone = null, string? NotToSay = null);
