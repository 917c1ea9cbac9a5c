using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

/// <summary>The rooms one writer keeps in memory between commits. Anything doubtful is forgotten and loaded again.</summary>
internal sealed class RoomShelf(IDbContextFactory<EscalationDb> contexts)
{
    private const int MostRooms = 5_000;

    private readonly Dictionary<RoomId, ShelvedRoom> _rooms = [];

    public ShelvedRoom? Find(RoomId room) => _rooms.GetValueOrDefault(room);

    public void Put(ShelvedRoom shelved) => _rooms[shelved.Room.Id] = shelved;

    public void Forget(RoomId room) => _rooms.Remove(room);

    public void ForgetAll() => _rooms.Clear();

    public async Task LoadAsync(IEnumerable<RoomId> rooms, CancellationToken cancellation)
    {
        var missing = rooms.Where(it => !_rooms.ContainsKey(it)).Distinct().ToArray();
        if (missing.Length == 0)
        {
            return;
        }

        if (_rooms.Count + missing.Length > MostRooms)
        {
            _rooms.Clear();
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        foreach (var loaded in await RoomLoader.LoadAsync(db, missing, cancellation))
        {
            Put(loaded);
        }
    }

    /// <summary>Forgets those of the rooms that another node has moved on; true when there was one.</summary>
    public async Task<bool> ForgetStaleAsync(IReadOnlyCollection<RoomId> rooms, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var asked = rooms.Distinct().ToArray();
        var stored = await db.Rooms.AsNoTracking().Where(it => asked.Contains(it.Id)).Select(it => new { it.Id, it.LastSequence }).ToListAsync(cancellation);
        var stale = stored.Where(it => Find(it.Id) is not { } known || known.SavedSequence != it.LastSequence).ToList();
        stale.ForEach(it => Forget(it.Id));
        return stale.Count > 0;
    }
}
