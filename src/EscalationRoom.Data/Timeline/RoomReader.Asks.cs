using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    private const int MostAsks = 200;

    /// <summary>What was asked in the lanes this person reads, in order, the newest where there are very many.</summary>
    public Task<IReadOnlyList<Asked>?> AsksAsync(RoomKey key, AskKind kind, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                Lane[] lanes = [.. glance.Access.Reads.Each()];
                var rows = await db.Asks.AsNoTracking().Where(it => it.Room == glance.Room && it.Kind == kind && lanes.Contains(it.Lane))
                    .OrderByDescending(it => it.Number).Take(MostAsks).ToListAsync(cancellation);
                return (IReadOnlyList<Asked>?)[.. rows.Select(it => it.ToAsked()).Reverse()];
            },
            cancellation);
}
