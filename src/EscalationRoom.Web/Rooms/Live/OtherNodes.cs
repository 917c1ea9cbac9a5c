using System.Collections.Concurrent;
using System.Text.Json;
using EscalationRoom.Data;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Rooms.Live;

/// <summary>Whom the other nodes see in their rooms: each node keeps one small row; an old row means a node that is gone.</summary>
public sealed class OtherNodes(IDbContextFactory<EscalationDb> contexts, TimeProvider clock)
{
    public static readonly TimeSpan RowsLast = TimeSpan.FromSeconds(30);

    private readonly string _node = Guid.NewGuid().ToString("N");
    private ConcurrentDictionary<RoomKey, PersonId[]> _present = new();

    public IEnumerable<PersonId> In(RoomKey room) => _present.GetValueOrDefault(room, []);

    /// <summary>Publishes who is here and reads who is elsewhere.</summary>
    /// <returns>Rooms where somebody came or went on another node.</returns>
    public async Task<IReadOnlyCollection<RoomKey>> ExchangeAsync(IReadOnlyDictionary<string, Guid[]> here, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await PublishAsync(db, here, cancellation);
        var alive = clock.GetUtcNow() - RowsLast;
        var rows = await db.Presence.AsNoTracking().Where(it => it.Node != _node && it.At >= alive).ToListAsync(cancellation);
        var there = rows
            .SelectMany(it => JsonSerializer.Deserialize<Dictionary<string, Guid[]>>(it.Present) ?? [])
            .GroupBy(it => new RoomKey(it.Key))
            .ToDictionary(it => it.Key, it => it.SelectMany(room => room.Value).Distinct().Order().Select(id => new PersonId(id)).ToArray());
        var before = Interlocked.Exchange(ref _present, new ConcurrentDictionary<RoomKey, PersonId[]>(there));
        return [.. there.Keys.Union(before.Keys).Where(it => !before.GetValueOrDefault(it, []).SequenceEqual(there.GetValueOrDefault(it, [])))];
    }

    /// <summary>Takes this node's row away when it stops.</summary>
    public async Task LeaveAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Presence.Where(it => it.Node == _node).ExecuteDeleteAsync(cancellation);
    }

    private async Task PublishAsync(EscalationDb db, IReadOnlyDictionary<string, Guid[]> here, CancellationToken cancellation)
    {
        var row = await db.Presence.FirstOrDefaultAsync(it => it.Node == _node, cancellation)
            ?? db.Presence.Add(new PresenceRow { Node = _node }).Entity;
        (row.Present, row.At) = (JsonSerializer.Serialize(here), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    }
}
