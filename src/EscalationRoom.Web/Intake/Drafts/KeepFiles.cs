using EscalationRoom.Data.Intake;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Intake.Drafts;

/// <summary>Takes files out of a draft, or chooses the lane they will stand in.</summary>
public sealed class KeepFiles(KeepDraft drafts, DraftShelf shelf, TimeProvider clock)
{
    public async Task<Result<Draft>> RemoveAsync(PersonId by, DraftId id, Guid file, CancellationToken cancellation) =>
        await shelf.RemoveFileAsync(by, id, file, clock.GetUtcNow(), cancellation) ? await drafts.FindAsync(by, id, cancellation) : new NoSuchDraftFile();

    public async Task<Result<Draft>> MoveAsync(PersonId by, DraftId id, Guid file, Lane lane, CancellationToken cancellation)
    {
        if (DraftFile.RefuseLane(lane) is { } refusal)
        {
            return refusal;
        }

        return await shelf.MoveFileAsync(by, id, file, lane, cancellation) ? await drafts.FindAsync(by, id, cancellation) : new NoSuchDraftFile();
    }
}
