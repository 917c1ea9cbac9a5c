using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Queue.Assigning;

/// <summary>Offers several rooms to one person for one reason. Each room answers for itself: some may be taken while others are refused.</summary>
public sealed class OfferRooms(AssignRoom assign, ReassignRoom reassign, LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    private static readonly TimeSpan OfferStaysOpen = TimeSpan.FromMinutes(30);

    public async Task<IReadOnlyList<RoomOffered>> RunAsync(PersonId by, IEnumerable<QueueRow> asked, RoomAssignment offer, CancellationToken cancellation) =>
        await Task.WhenAll(asked.Select(async it => new RoomOffered(it.Key, it.Title, await OfferAsync(by, it, offer, cancellation))));

    /// <summary>A room without an owner is assigned, one's own is handed off; another's is reassigned, where the table lets one, and else its owner's to give: the room says so.</summary>
    private async Task<Refusal?> OfferAsync(PersonId by, QueueRow room, RoomAssignment offer, CancellationToken cancellation)
    {
        var own = offer with { CommandId = Command.IdIn(room.Key, offer.CommandId) };
        if (!room.IsAccepted)
        {
            return (await assign.RunAsync(room.Key, by, own, cancellation)).Refusal;
        }

        if (room.Owner != by && people.Find(by) is { } me && Permissions.Check("room.reassign", me) is null)
        {
            return (await reassign.RunAsync(room.Key, by, own, cancellation)).Refusal;
        }

        return people.Find(own.To ?? "") is { } to
            ? (await rooms.ChangeAsync(room.Key, by, new Command(own.CommandId, "room.handoff.offer", own), it => it.OfferHandoff(by, to, own.Reason ?? "", OfferStaysOpen, clock.GetUtcNow()), cancellation)).Refusal
            : new NobodyByThatName();
    }
}

/// <param name="Refusal">Why not; nothing when it is offered.</param>
public sealed record RoomOffered(RoomKey Room, string Title, Refusal? Refusal);
