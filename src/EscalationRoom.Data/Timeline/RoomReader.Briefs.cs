using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    private const int MostVersions = 200;

    /// <summary>The newest situation of every lane this person reads.</summary>
    public Task<IReadOnlyList<SituationUpdated>?> SituationsAsync(RoomKey key, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                var newest = await db.Briefs.AsNoTracking().Where(it => it.Room == glance.Room && it.Kind == BriefKind.Situation)
                    .Select(it => it.Newest).ToListAsync(cancellation);
                var rows = newest.Count == 0 ? [] : await glance.Lines(db).Where(it => newest.Contains(it.Id)).OrderBy(it => it.Lane).ToListAsync(cancellation);
                return (IReadOnlyList<SituationUpdated>?)[.. rows.Select(it => (SituationUpdated)it.ToEvent())];
            },
            cancellation);

    /// <summary>The newest report of conditions, actions and needs, for those who read its lane.</summary>
    public Task<NoteRecorded?> CanReportAsync(RoomKey key, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                var newest = await db.Briefs.AsNoTracking().Where(it => it.Room == glance.Room && it.Kind == BriefKind.CanReport)
                    .Select(it => (EventId?)it.Newest).FirstOrDefaultAsync(cancellation);
                var row = newest is null ? null : await glance.Lines(db).FirstOrDefaultAsync(it => it.Id == newest, cancellation);
                return row?.ToEvent() as NoteRecorded;
            },
            cancellation);

    /// <summary>Every version of one lane's situation, oldest first.</summary>
    public Task<IReadOnlyList<SituationUpdated>?> SituationVersionsAsync(RoomKey key, Lane lane, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                var brief = await db.Briefs.AsNoTracking()
                    .FirstOrDefaultAsync(it => it.Room == glance.Room && it.Kind == BriefKind.Situation && it.Lane == lane, cancellation);
                var (first, about) = (brief?.First, brief?.First);
                var rows = brief is null ? [] : await glance.Lines(db).Where(it => it.Id == first || it.About == about)
                    .OrderByDescending(it => it.Sequence).Take(MostVersions).ToListAsync(cancellation);
                return (IReadOnlyList<SituationUpdated>?)[.. rows.Select(it => it.ToEvent()).OfType<SituationUpdated>().Reverse()];
            },
            cancellation);

    /// <summary>Those of these events that this person can see, with the lanes they lie in.</summary>
    public Task<IReadOnlyList<PostedItem>?> ItemsAsync(RoomKey key, IReadOnlyCollection<EventId> asked, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                var rows = await glance.Lines(db).Where(it => asked.Contains(it.Id)).OrderBy(it => it.Sequence)
                    .Select(it => new { it.Id, it.Lane, it.At }).ToListAsync(cancellation);
                return (IReadOnlyList<PostedItem>?)rows.ConvertAll(it => new PostedItem(it.Id, it.Lane, it.At));
            },
            cancellation);
}
