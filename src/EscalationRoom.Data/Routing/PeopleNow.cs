using EscalationRoom.Data.Clocks;
using EscalationRoom.Data.People;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Routing;

/// <summary>Everybody as routing needs to know them now: what they carry, whether they are there, and whether they know the client.</summary>
public sealed class PeopleNow(IDbContextFactory<EscalationDb> contexts, PeopleDirectory people, Availabilities availabilities, Calendars calendars)
{
    /// <summary>Who used the product within this time is at work in it.</summary>
    private static readonly TimeSpan AtWork = TimeSpan.FromMinutes(5);

    /// <param name="client">Whose room is to be routed; nobody, when nothing about a client is asked.</param>
    public async Task<IReadOnlyList<Candidate>> AllAsync(ClientId? client, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var carried = await CarriedAsync(db, cancellation);
        var assigned = await db.Rooms.AsNoTracking().GroupBy(it => it.OwnerId)
            .Select(it => new { it.Key, At = it.Max(room => room.OwnerSince) }).ToDictionaryAsync(it => it.Key, it => it.At, cancellation);
        var present = await PresentAsync(db, now, cancellation);
        var handled = client is { } id ? await ClientHandling.SinceAsync(db, id, now, cancellation) : [];
        var said = await availabilities.AllAsync(cancellation);
        var busy = await db.BusyTimes.AsNoTracking().Where(it => it.From <= now && it.Until > now).ToListAsync(cancellation);
        var away = busy.Where(it => it.IsAway).ToLookup(it => it.Person);
        var hours = await calendars.CurrentAsync(cancellation);
        present.ExceptWith(busy.Select(it => it.Person));
        return
        [
            .. people.All.Select(it => new Candidate(
                it,
                AsOf(said.GetValueOrDefault(it.Id) ?? Availability.Usual(it.Id), away[it.Id].MaxBy(span => span.Until), now),
                carried[it.Id].Count(),
                carried[it.Id].Sum(Candidate.WeightOf),
                present.Contains(it.Id),
                handled.TryGetValue(it.Id, out var at) ? at : null,
                assigned.TryGetValue(it.Id, out var since) ? since : null)
            {
                Hours = hours.ChangedOf(it.Calendar)?.Calendar,
            }),
        ];
    }

    /// <summary>Who is out of office by their calendar is so as if they had said it; their delegate stands in.</summary>
    private static Availability AsOf(Availability said, BusyTime? away, DateTimeOffset now) =>
        away is null || said.IsAway(now) ? said : said with { AwayFrom = away.From, AwayUntil = away.Until };

    /// <summary>The severities of the open rooms each person owns or is asked to accept.</summary>
    private static async Task<ILookup<PersonId, Severity>> CarriedAsync(EscalationDb db, CancellationToken cancellation)
    {
        var open = await db.Rooms.AsNoTracking()
            .Where(it => it.State != RoomState.Closed && it.State != RoomState.Merged && it.State != RoomState.Draft)
            .Select(it => new { it.OwnerId, it.OfferedTo, it.Severity })
            .ToListAsync(cancellation);
        return open.ToLookup(it => it.OfferedTo ?? it.OwnerId, it => it.Severity);
    }

    private static async Task<HashSet<PersonId>> PresentAsync(EscalationDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now - AtWork;
        return [.. await db.Sessions.AsNoTracking().Where(it => it.SeenAt >= since && it.RevokedAt == null).Select(it => it.Person).ToListAsync(cancellation)];
    }
}
