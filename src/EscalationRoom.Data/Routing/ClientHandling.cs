using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Routing;

/// <summary>Who answered for a client lately, from the rooms' own records.</summary>
internal static class ClientHandling
{
    /// <summary>Longer ago counts for nothing.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(365);

    /// <summary>When each person last answered for this client: now, for those who still do.</summary>
    public static async Task<Dictionary<PersonId, DateTimeOffset>> SinceAsync(
        EscalationDb db, ClientId client, DateTimeOffset now, CancellationToken cancellation)
    {
        var (oldest, announced, closed) = (now - Memory, EventKinds.Of<OwnershipAnnounced>(), EventKinds.Of<EscalationClosed>());
        var rows = await (
            from room in db.Rooms
            where room.Client == client
            join fact in db.RoomEvents on room.Id equals fact.Room
            where (fact.Kind == announced || fact.Kind == closed) && (fact.At >= oldest || room.State != RoomState.Closed)
            orderby fact.Room, fact.Sequence
            select fact).AsNoTracking().ToListAsync(cancellation);
        var handled = new Dictionary<PersonId, DateTimeOffset>();
        foreach (var room in rows.GroupBy(it => it.Room))
        {
            Note(handled, [.. room.Select(it => it.ToEvent())], now);
        }

        return handled;
    }

    /// <summary>An owner answers until the next one does, or the room is closed.</summary>
    private static void Note(Dictionary<PersonId, DateTimeOffset> handled, IReadOnlyList<RoomEvent> facts, DateTimeOffset now)
    {
        for (var at = 0; at < facts.Count; at++)
        {
            if (facts[at] is OwnershipAnnounced { Owner: var owner })
            {
                var until = at + 1 < facts.Count ? facts[at + 1].At : now;
                handled[owner] = handled.TryGetValue(owner, out var known) && known > until ? known : until;
            }
        }
    }
}
