using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Intake;

/// <summary>
/// Keeps escalations that are being written. Whose draft it is stands in every query: one that is not yours and was not shared is not there.
/// </summary>
public sealed partial class DraftShelf(IDbContextFactory<EscalationDb> contexts)
{
    private const int MostTries = 4;

    /// <summary>Unfinished drafts of one's own, and shared ones one helps to write; newest first.</summary>
    public async Task<IReadOnlyList<Draft>> AllAsync(PersonId who, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Drafts.AsNoTracking()
            .Where(it => it.Room == null && !db.DraftAnswers.Any(answer => answer.Draft == it.Id && answer.Name == DraftRules.Completes) && (it.By == who || (it.IsShared && (it.ChangedBy == who || db.DraftAnswers.Any(answer => answer.Draft == it.Id && answer.By == who)))))
            .OrderByDescending(it => it.ChangedAt).Take(DraftRules.MostDrafts).ToListAsync(cancellation);
        return await ReadAsync(db, rows, cancellation);
    }

    public async Task<Draft?> FindAsync(PersonId who, DraftId id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await RowOf(db, who, id).AsNoTracking().FirstOrDefaultAsync(cancellation) is { } row ? await ReadAsync(db, row, cancellation) : null;
    }

    /// <summary>Keeps these answers and leaves all others as they are; an empty one is taken out. A draft that is not there yet is begun.</summary>
    public async Task<Draft?> KeepAsync(PersonId who, DraftId id, IReadOnlyDictionary<string, string> answers, DateTimeOffset now, CancellationToken cancellation)
    {
        for (var left = MostTries; ; left--)
        {
            try
            {
                return await TryKeepAsync(who, id, answers, now, cancellation);
            }
            catch (DbUpdateException) when (left > 1)
            {
                // Somebody else added or removed the same field meanwhile: what stands there now is read anew.
            }
        }
    }

    /// <returns>Whether it was theirs to share.</returns>
    public async Task<bool> ShareAsync(PersonId owner, DraftId id, bool isShared, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Drafts.Where(it => it.Id == id && it.By == owner).ExecuteUpdateAsync(it => it.SetProperty(row => row.IsShared, isShared), cancellation) > 0;
    }

    /// <returns>Whether it was theirs to discard; what became a room stays.</returns>
    public async Task<bool> DiscardAsync(PersonId owner, DraftId id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Drafts.Where(it => it.Id == id && it.By == owner && it.Room == null && it.SubmittedBy == null).ExecuteDeleteAsync(cancellation) > 0;
    }

    private static IQueryable<DraftRow> RowOf(EscalationDb db, PersonId who, DraftId id) =>
        db.Drafts.Where(it => it.Id == id && (it.By == who || it.IsShared));

    private async Task<Draft?> TryKeepAsync(PersonId who, DraftId id, IReadOnlyDictionary<string, string> answers, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = await RowOf(db, who, id).FirstOrDefaultAsync(cancellation);
        if (row is null && await db.Drafts.AnyAsync(it => it.Id == id, cancellation))
        {
            return null;
        }

        if (row?.Room is not null)
        {
            return await ReadAsync(db, row, cancellation);
        }

        row ??= db.Drafts.Add(new DraftRow { Id = id, By = who, CreatedAt = now }).Entity;
        (row.ChangedAt, row.ChangedBy) = (now, who);
        var kept = await db.DraftAnswers.Where(it => it.Draft == id).ToDictionaryAsync(it => it.Name, StringComparer.OrdinalIgnoreCase, cancellation);
        foreach (var (name, text) in answers)
        {
            Keep(db, kept.GetValueOrDefault(name), new DraftAnswerRow { Draft = id, Name = name, Text = text, By = who, At = now });
        }

        await db.SaveChangesAsync(cancellation);
        return await ReadAsync(db, row, cancellation);
    }

    private static void Keep(EscalationDb db, DraftAnswerRow? before, DraftAnswerRow now)
    {
        if (now.Text.Length == 0)
        {
            _ = before is null ? null : db.DraftAnswers.Remove(before);
        }
        else if (before is null)
        {
            db.DraftAnswers.Add(now);
        }
        else if (before.Text != now.Text)
        {
            (before.Text, before.By, before.At) = (now.Text, now.By, now.At);
        }
    }

    private static async Task<Draft> ReadAsync(EscalationDb db, DraftRow row, CancellationToken cancellation) => (await ReadAsync(db, [row], cancellation))[0];

    private static async Task<IReadOnlyList<Draft>> ReadAsync(EscalationDb db, IReadOnlyList<DraftRow> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(it => it.Id).ToList();
        var answers = (await db.DraftAnswers.AsNoTracking().Where(it => ids.Contains(it.Draft)).ToListAsync(cancellation)).ToLookup(it => it.Draft);
        var items = (await db.DraftItems.AsNoTracking().Where(it => ids.Contains(it.Draft)).OrderBy(it => it.Place).ToListAsync(cancellation)).ToLookup(it => it.Draft);
        var files = (await db.DraftFiles.AsNoTracking().Where(it => ids.Contains(it.Draft) && it.RemovedAt == null).ToListAsync(cancellation)).ToLookup(it => it.Draft);
        return [.. rows.Select(it => DraftOf(it, answers[it.Id], items[it.Id], files[it.Id]))];
    }

    private static Draft DraftOf(DraftRow row, IEnumerable<DraftAnswerRow> answers, IEnumerable<DraftItemRow> items, IEnumerable<DraftFileRow> files) => new(
        row.Id, row.By, row.IsShared, row.ChangedAt, row.ChangedBy, row.SubmittedBy, row.Room, answers.ToDictionary(it => it.Name, it => it.Text), [.. items.Select(ItemOf).OrderBy(it => it.Item.SentAt)])
    {
        Files = InOrder(files),
    };
}
