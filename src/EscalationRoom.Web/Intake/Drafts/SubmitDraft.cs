using EscalationRoom.Data.Intake;
using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Intake.Signs;
using EscalationRoom.Web.Intake.Suggestions;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Intake.Drafts;

/// <summary>Turns a draft into a room: once, whoever presses the button and however often.</summary>
public sealed class SubmitDraft(KeepDraft drafts, DraftShelf shelf, SubmitEscalation submit, LiveRooms rooms, ReadSigns signs, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<SubmittedAnswer>> RunAsync(PersonId by, DraftId id, CancellationToken cancellation)
    {
        var found = await drafts.FindAsync(by, id, cancellation);
        if (found.Value is not { } draft)
        {
            return Result<SubmittedAnswer>.FromRefusal(found.Refusal!);
        }

        if (draft.Answer(DraftRules.Completes) is { Length: > 0 } completed)
        {
            return new ThisDraftIsARoom(new Domain.Rooms.RoomKey(completed));
        }

        if ((draft.Room ?? await OpenedBeforeAsync(draft, cancellation)) is { } room)
        {
            return new ThisDraftIsARoom(room);
        }

        return await shelf.TakeForSubmissionAsync(by, id, clock.GetUtcNow(), cancellation)
            ? await OpenAsync(by, await shelf.FindAsync(by, id, cancellation) ?? draft, cancellation)
            : new SomebodyIsSubmittingThis(people.Find(draft.SubmittedBy ?? draft.By)?.Name ?? "Somebody");
    }

    /// <summary>Whoever submitted broke off between the room's opening and the mark on the draft.</summary>
    private async Task<Domain.Rooms.RoomKey?> OpenedBeforeAsync(Draft draft, CancellationToken cancellation)
    {
        if (draft.SubmittedBy is not { } before || await rooms.OpenedByAsync(before, draft.Id.Value, cancellation) is not { } room)
        {
            return null;
        }

        await shelf.MarkSubmittedAsync(draft.Id, room, cancellation);
        return room;
    }

    private async Task<Result<SubmittedAnswer>> OpenAsync(PersonId by, Draft draft, CancellationToken cancellation)
    {
        var form = DraftForm.Of(draft);
        var found = draft.Items.Count > 0 ? await signs.OfAsync(by, form, cancellation) : null;
        var sent = await submit.RunAsync(by, form.ToSubmit(draft.Id.Value), new FromDraft(draft.Items, found, DraftSuggestions.Of(form), draft.Files), cancellation);
        await (sent.Value is { } done
            ? shelf.MarkSubmittedAsync(draft.Id, new Domain.Rooms.RoomKey(done.Room), cancellation)
            : shelf.GiveBackAsync(by, draft.Id, cancellation));
        return sent;
    }
}
