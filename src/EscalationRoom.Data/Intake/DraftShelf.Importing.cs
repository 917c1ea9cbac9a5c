using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Intake;

public sealed partial class DraftShelf
{
    /// <summary>Adds imported messages to a draft; one that is there already stays as it is.</summary>
    /// <returns>How many were new, or nothing when the draft is not theirs.</returns>
    public async Task<int?> ImportAsync(PersonId who, DraftId id, IReadOnlyList<ImportedItem> items, Lane lane, DateTimeOffset now, CancellationToken cancellation)
    {
        for (var left = MostTries; ; left--)
        {
            try
            {
                return await TryImportAsync(who, id, items, lane, now, cancellation);
            }
            catch (DbUpdateException) when (left > 1)
            {
                // A colleague imported at the same moment and took the next place: try behind theirs.
            }
        }
    }

    /// <returns>Whether it was there, and theirs.</returns>
    public async Task<bool> RemoveItemAsync(PersonId who, DraftId id, int place, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await ItemsOf(db, who, id).Where(it => it.Place == place).ExecuteDeleteAsync(cancellation) > 0;
    }

    /// <returns>Whether it was there, and theirs.</returns>
    public async Task<bool> MoveItemAsync(PersonId who, DraftId id, int place, Lane lane, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await ItemsOf(db, who, id).Where(it => it.Place == place).ExecuteUpdateAsync(it => it.SetProperty(row => row.Lane, lane), cancellation) > 0;
    }

    private static IQueryable<DraftItemRow> ItemsOf(EscalationDb db, PersonId who, DraftId id) =>
        db.DraftItems.Where(it => it.Draft == id && db.Drafts.Any(draft => draft.Id == id && draft.Room == null && (draft.By == who || draft.IsShared)));

    private async Task<int?> TryImportAsync(PersonId who, DraftId id, IReadOnlyList<ImportedItem> items, Lane lane, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await RowOf(db, who, id).FirstOrDefaultAsync(cancellation) is not { Room: null } row)
        {
            return null;
        }

        (row.ChangedAt, row.ChangedBy) = (now, who);
        var there = await db.DraftItems.AsNoTracking().Where(it => it.Draft == id).Select(it => new { it.Place, it.Digest }).ToListAsync(cancellation);
        var known = there.Select(it => it.Digest).ToHashSet();
        var place = there.Select(it => it.Place).DefaultIfEmpty(0).Max();
        foreach (var item in items.Where(it => known.Add(DigestOf(it))))
        {
            db.DraftItems.Add(new DraftItemRow
            {
                Draft = id,
                Place = ++place,
                Lane = lane,
                By = who,
                FetchedAt = now,
                Digest = DigestOf(item),
                Item = JsonSerializer.Serialize(item, EventPayload.Json),
            });
        }

        var added = db.ChangeTracker.Entries<DraftItemRow>().Count();
        await db.SaveChangesAsync(cancellation);
        return added;
    }

    /// <summary>Who wrote what when; not by which file it came.</summary>
    private static string DigestOf(ImportedItem it) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{it.From}\n{it.Address}\n{it.SentAt.UtcTicks}\n{it.Text}")));

    private static DraftItem ItemOf(DraftItemRow row) =>
        new(row.Place, JsonSerializer.Deserialize<ImportedItem>(row.Item, EventPayload.Json)!, row.Lane, row.By, row.FetchedAt);
}
