using EscalationRoom.Data.Search;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    public const int LargestFind = 50;

    private const int Batch = 400;
    private const int MostBatches = 2;

    /// <summary>What fits, newest first, in every room and lane this person reads; nothing else is looked at, counted or paged over.</summary>
    /// <returns>Nothing when the page before did not end where it is said to have ended.</returns>
    public async Task<HitPage?> SearchAsync(SearchAsk ask, int limit, CancellationToken cancellation)
    {
        if (_people.Find(_me) is not { IsActive: true } person)
        {
            return HitPage.Empty;
        }

        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        Candidate? from = null;
        if (ask.After is { } after)
        {
            from = await Readable(db, person).Where(it => it.Row.Id == after).FirstOrDefaultAsync(cancellation);
            if (from is null)
            {
                return null;
            }
        }

        return await FindAsync(db, Fitting(Readable(db, person), ask), ask.Words, from, Math.Clamp(limit, 1, LargestFind), cancellation);
    }

    /// <summary>The database lets a little too much through, so each line is looked at again; how many are looked at is bounded.</summary>
    private static async Task<HitPage> FindAsync(
        EscalationDb db, IQueryable<Candidate> lines, SearchWords words, Candidate? from, int limit, CancellationToken cancellation)
    {
        var hits = new List<SearchHit>();
        for (var batch = 0; batch < MostBatches; batch++)
        {
            var rows = await After(lines, from).OrderByDescending(it => it.Row.At).ThenByDescending(it => it.Room).ThenByDescending(it => it.Row.Sequence)
                .Take(Batch).ToListAsync(cancellation);
            var replaced = await ReplacedAsync(db, rows, cancellation);
            foreach (var row in rows.SkipWhile(it => it.IsAtOrBefore(from)))
            {
                if (!replaced.Contains(row.Row.Id) && row.AsHit(words) is { } hit)
                {
                    if (hits.Count == limit)
                    {
                        return new HitPage(hits, from?.Row.Id);
                    }

                    hits.Add(hit);
                }

                from = row;
            }

            if (rows.Count < Batch)
            {
                return new HitPage(hits, null);
            }
        }

        return new HitPage(hits, from?.Row.Id);
    }

    /// <summary>Those of the lines that were deleted, edited again or followed by another revision; asked of one batch, it costs a few index look-ups.</summary>
    private static async Task<HashSet<EventId>> ReplacedAsync(EscalationDb db, IReadOnlyList<Candidate> lines, CancellationToken cancellation)
    {
        var (rooms, subjects) = (lines.Select(it => it.Row.Room).Distinct().ToArray(), lines.Select(it => it.Subject).Distinct().ToArray());
        var later = await db.RoomEvents.AsNoTracking()
            .Where(it => rooms.Contains(it.Room) && subjects.Contains(it.About) && Searchable.Replacing.Contains(it.Kind))
            .Select(it => new { it.About, it.Sequence }).ToListAsync(cancellation);
        var newest = later.GroupBy(it => it.About).ToDictionary(it => it.Key!.Value, it => it.Max(line => line.Sequence));
        return [.. lines.Where(it => newest.GetValueOrDefault(it.Subject!.Value) > it.Row.Sequence).Select(it => it.Row.Id)];
    }

    /// <summary>Lines in lanes this person reads now; who may read them is asked in the same statement that reads them.</summary>
    private IQueryable<Candidate> Readable(EscalationDb db, Person person)
    {
        var (wide, limit) = ((int)RoomAccess.EveryRoom(person.Role), (int)RoomAccess.Limit(person.Role));
        return
            from row in db.RoomEvents.AsNoTracking()
            join room in db.Rooms on row.Room equals room.Id
            join client in db.Clients on room.Client equals client.Id
            join mine in db.Participants.Where(it => it.Person == _me) on room.Id equals mine.Room into seats
            from seat in seats.DefaultIfEmpty()
            where ((int)row.Lane & (wide | (seat == null ? 0 : (int)seat.Reads)) & limit & (int)room.OpenLanes) != 0
            select new Candidate { Room = room.Key, Title = room.Title, ClientName = client.Name, Row = row };
    }

    private static IQueryable<Candidate> Fitting(IQueryable<Candidate> lines, SearchAsk ask)
    {
        var (kinds, areWanted) = Searchable.Of(ask.Kind);
        lines = lines.Where(it => kinds.Contains(it.Row.Kind) == areWanted);
        lines = ask.Room is { } room ? lines.Where(it => it.Room == room) : lines;
        lines = ask.Lane is { } lane ? lines.Where(it => it.Row.Lane == lane) : lines;
        lines = ask.By is { } by ? lines.Where(it => it.Row.By == by) : lines;
        lines = ask.From is { } from ? lines.Where(it => it.Row.At >= from) : lines;
        lines = ask.Until is { } until ? lines.Where(it => it.Row.At < until) : lines;
        return ask.Words.Patterns.Aggregate(lines, Saying);
    }

    private static IQueryable<Candidate> After(IQueryable<Candidate> lines, Candidate? from)
    {
        if (from is null)
        {
            return lines;
        }

        var (at, room, sequence) = (from.Row.At, from.Room, from.Row.Sequence);
        return lines.Where(it => it.Row.At < at || (it.Row.At == at && (it.Room != room || it.Row.Sequence <= sequence)));
    }

#pragma warning disable CA1304, CA1311 // This becomes the database's lower(); the pattern asks nothing of letters whose case depends on a language.
    private static IQueryable<Candidate> Saying(IQueryable<Candidate> lines, string pattern) =>
        lines.Where(it => EF.Functions.Like(it.Row.Payload.ToLower(), pattern, LikePattern.Escape));

    private static IQueryable<Room> Called(EscalationDb db, IQueryable<Room> rooms, string pattern) =>
        rooms.Where(it => EF.Functions.Like(it.Title.ToLower(), pattern, LikePattern.Escape)
            || EF.Functions.Like(((string)(object)it.Key).ToLower(), pattern, LikePattern.Escape)
            || db.Clients.Any(client => client.Id == it.Client && EF.Functions.Like(client.Name.ToLower(), pattern, LikePattern.Escape)));
#pragma warning restore CA1304, CA1311
}
