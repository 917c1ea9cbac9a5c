using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Intake;

public sealed partial class DraftShelf
{
    /// <summary>How long somebody who submits keeps a draft from others; whoever broke off longer ago is asked after first.</summary>
    public static readonly TimeSpan LongestSubmission = TimeSpan.FromMinutes(2);

    /// <summary>Two people press the button at once: one of them submits.</summary>
    public async Task<bool> TakeForSubmissionAsync(PersonId who, DraftId id, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var brokenOff = now - LongestSubmission;
        var taken = await RowOf(db, who, id)
            .Where(it => it.Room == null && (it.SubmittedBy == null || it.SubmittedBy == who || it.SubmittedAt < brokenOff))
            .ExecuteUpdateAsync(it => it.SetProperty(row => row.SubmittedBy, who).SetProperty(row => row.SubmittedAt, now), cancellation);
        return taken > 0;
    }

    public async Task MarkSubmittedAsync(DraftId id, RoomKey room, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Drafts.Where(it => it.Id == id).ExecuteUpdateAsync(it => it.SetProperty(row => row.Room, room), cancellation);
    }

    /// <summary>The form was refused: it can be completed and submitted again, by anybody.</summary>
    public async Task GiveBackAsync(PersonId who, DraftId id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Drafts.Where(it => it.Id == id && it.SubmittedBy == who && it.Room == null)
            .ExecuteUpdateAsync(it => it.SetProperty(row => row.SubmittedBy, (PersonId?)null), cancellation);
    }
}
