using EscalationRoom.Data.People;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

/// <summary>What finding an owner needs to know of all rooms: counts, names and times, never content.</summary>
public sealed class RoutingFacts(IDbContextFactory<EscalationDb> contexts, PeopleDirectory people)
{
    private const int Page = 500;

    /// <summary>Everybody with what they carry now, and who was asked before.</summary>
    /// <param name="asked">Who has just said no, beyond whom the log remembers.</param>
    public async Task<FirstRouting> ForAsync(RoomKey? room, PersonId? asked, CancellationToken cancellation)
    {
        var loads = await LoadsAsync(cancellation);
        var before = room is { } key ? await AskedAsync(key, cancellation) : [];
        return new FirstRouting(
            [.. people.All.Select(it => new Candidate(it, loads.GetValueOrDefault(it.Id)))],
            asked is { } refuser ? [.. before, refuser] : before);
    }

    /// <summary>Rooms nobody is asked to accept, and those whose offer is over.</summary>
    public async Task<IReadOnlyList<UnacceptedRoom>> UnacceptedAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Rooms.AsNoTracking()
            .Where(it => it.State == RoomState.Submitted || it.State == RoomState.Routing || (it.State == RoomState.PendingAcceptance && it.OfferExpires <= now))
            .OrderBy(it => it.OpenedAt)
            .Take(Page)
            .Select(it => new UnacceptedRoom(it.Key, it.OfferedTo))
            .ToListAsync(cancellation);
    }

    /// <summary>How many open rooms each person owns or is asked to accept.</summary>
    private async Task<Dictionary<PersonId, int>> LoadsAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var open = await db.Rooms.AsNoTracking()
            .Where(it => it.State != RoomState.Closed && it.State != RoomState.Merged && it.State != RoomState.Draft)
            .Select(it => new { it.OwnerId, it.OfferedTo })
            .ToListAsync(cancellation);
        return open.Select(it => it.OfferedTo ?? it.OwnerId).CountBy(it => it).ToDictionary();
    }

    /// <summary>Everybody who was asked to accept this room so far.</summary>
    private async Task<List<PersonId>> AskedAsync(RoomKey key, CancellationToken cancellation)
    {
        var kind = EventKinds.Of<EscalationRouted>();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from room in db.Rooms
            where room.Key == key
            join fact in db.RoomEvents on room.Id equals fact.Room
            where fact.Kind == kind
            select fact).AsNoTracking().ToListAsync(cancellation);
        return rows.ConvertAll(it => ((EscalationRouted)it.ToEvent()).To);
    }
}

/// <summary>A room that waits for its first owner.</summary>
/// <param name="OfferedTo">Whose time to accept is over; nobody, when the room is to be routed.</param>
public sealed record UnacceptedRoom(RoomKey Key, PersonId? OfferedTo);
