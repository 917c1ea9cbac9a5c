using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

/// <summary>
/// What commands were answered. The newest are in memory; the rest are found in the log, where the unique key on
/// (command, person) guarantees that asking twice is asking once, for ever.
/// </summary>
internal sealed class AnsweredCommands(IDbContextFactory<EscalationDb> contexts)
{
    private const int Remembered = 8_192;

    private readonly Dictionary<(PersonId, Guid), (byte[] Hash, RoomEvent Answer)> _answers = [];
    private readonly Queue<(PersonId, Guid)> _order = [];

    public (byte[] Hash, RoomEvent Answer)? Find((PersonId, Guid) command) =>
        _answers.TryGetValue(command, out var known) ? known : null;

    public void Add(Request request, RoomEvent answer) => Add(request, request.CommandHash!, answer);

    /// <summary>Looks in the log for commands that were stored before, by this node or another.</summary>
    public async Task RecallAsync(IEnumerable<Request> requests, CancellationToken cancellation)
    {
        var asked = requests.Where(it => it.Identity is not null).ToLookup(it => it.CommandId);
        var ids = asked.Select(it => it.Key).ToArray();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.RoomEvents.AsNoTracking().Where(it => ids.Contains(it.CommandId)).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            if (asked[row.CommandId].FirstOrDefault(it => it.By == row.By) is { } request)
            {
                Add(request, row.CommandHash!, await TimelineRead.WithHeadsAsync(db, row, cancellation));
            }
        }
    }

    private void Add(Request request, byte[] hash, RoomEvent answer)
    {
        if (request.Identity is { } id && _answers.TryAdd(id, (hash, answer)))
        {
            _order.Enqueue(id);
            if (_order.Count > Remembered)
            {
                _answers.Remove(_order.Dequeue());
            }
        }
    }
}
