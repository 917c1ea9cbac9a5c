using EscalationRoom.Data.Clocks;
using EscalationRoom.Data.Routing;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

/// <summary>What finding an owner needs to know of rooms and people: counts, names, times and the sum at stake, never what anybody wrote.</summary>
public sealed class RoutingFacts(IDbContextFactory<EscalationDb> contexts, RoutingTables tables, PeopleNow people, Calendars calendars, TimeProvider clock)
{
    /// <summary>For a room that is about to open.</summary>
    public async Task<OwnerRouting> ForAsync(Submission submission, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var client = await db.Clients.AsNoTracking().SingleAsync(it => it.Id == submission.Client, cancellation);
        return await ForAsync(RoutingCase.Of(submission.Type, submission.Severity, client, submission.Details, clock.GetUtcNow()), [], cancellation);
    }

    /// <summary>For a case as described, whoever was asked before.</summary>
    public async Task<OwnerRouting> ForAsync(RoutingCase described, IReadOnlyCollection<PersonId> asked, CancellationToken cancellation) => new(
        await tables.CurrentAsync(cancellation), await people.AllAsync(described.Client.Id, described.At, cancellation),
        described with { Calendars = await calendars.CurrentAsync(cancellation) }, asked);

    /// <summary>For a room that is there, with everybody as they are now, and who was asked before.</summary>
    /// <param name="asked">Who has just said no, beyond whom the log remembers.</param>
    /// <returns>Nothing when there is no such room.</returns>
    public async Task<OwnerRouting?> ForAsync(RoomKey key, PersonId? asked, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await (
            from room in db.Rooms
            where room.Key == key
            join client in db.Clients on room.Client equals client.Id
            select new { room.Id, room.Type, room.Severity, Client = client }).AsNoTracking().FirstOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var submitted = await FactsAsync<EscalationSubmitted>(db, found.Id, cancellation);
        var form = HeldForm.Of(found.Client.Id, [.. submitted, .. await FactsAsync<EscalationResubmitted>(db, found.Id, cancellation)]);
        var described = RoutingCase.Of(found.Type, found.Severity, found.Client, null, clock.GetUtcNow());
        var before = (await FactsAsync<EscalationRouted>(db, found.Id, cancellation)).Select(it => it.To);
        PersonId[] all = asked is { } refuser ? [.. before, refuser] : [.. before];
        return await ForAsync(form is null ? described : described.With(form), all, cancellation);
    }

    /// <summary>Rooms nobody is asked to accept, the oldest first: all of them, or those nobody is left for would hide the new ones.</summary>
    public async Task<IReadOnlyList<UnaskedRoom>> UnaskedAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Rooms.AsNoTracking()
            .Where(it => it.State == RoomState.Submitted || it.State == RoomState.Routing)
            .OrderBy(it => it.OpenedAt)
            .Select(it => new UnaskedRoom(it.Key, it.LastSequence))
            .ToListAsync(cancellation);
    }

    /// <summary>Rooms whose time to accept is over and who was asked, the longest over first; at most a page of the log.</summary>
    public async Task<IReadOnlyList<(RoomKey Room, PersonId Asked)>> ExpiredAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var due = await db.Rooms.AsNoTracking()
            .Where(it => it.State == RoomState.PendingAcceptance && it.OfferExpires <= now)
            .OrderBy(it => it.OfferExpires)
            .Take(TimelineLog.LargestPage)
            .Select(it => new { it.Key, it.OfferedTo })
            .ToListAsync(cancellation);
        return due.ConvertAll(it => (it.Key, it.OfferedTo!.Value));
    }

    private static async Task<IReadOnlyList<T>> FactsAsync<T>(EscalationDb db, RoomId room, CancellationToken cancellation)
        where T : RoomEvent
    {
        var kind = EventKinds.Of<T>();
        var rows = await db.RoomEvents.AsNoTracking().Where(it => it.Room == room && it.Kind == kind).OrderBy(it => it.Sequence).ToListAsync(cancellation);
        return rows.ConvertAll(it => (T)it.ToEvent());
    }
}

/// <summary>A room that waits for its first owner, and nobody is asked.</summary>
/// <param name="Sequence">How far the room has come.</param>
public sealed record UnaskedRoom(RoomKey Key, long Sequence);
