using EscalationRoom.Data.Intake;
using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Intake.Drafts;

/// <summary>Begins, completes, shares and discards an escalation that is being written.</summary>
public sealed class KeepDraft(DraftShelf shelf, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<Draft>> FindAsync(PersonId by, DraftId id, CancellationToken cancellation)
    {
        if (RefusalOf(by) is { } refusal)
        {
            return refusal;
        }

        return await shelf.FindAsync(by, id, cancellation) is { } draft ? draft : new DraftNotFound();
    }

    public async Task<IReadOnlyList<Draft>> AllAsync(PersonId by, CancellationToken cancellation) =>
        RefusalOf(by) is null ? await shelf.AllAsync(by, cancellation) : [];

    /// <summary>Keeps what was filled in since the last time, and answers with all that stands there now: a colleague may have filled in more.</summary>
    public async Task<Result<Draft>> SaveAsync(PersonId by, DraftId id, IReadOnlyDictionary<string, string> answers, CancellationToken cancellation)
    {
        if ((RefusalOf(by) ?? DraftRules.RefuseAnswers(answers)) is { } refusal)
        {
            return refusal;
        }

        return await WriteAsync(by, id, answers, cancellation);
    }

    /// <summary>Likewise, with what only the server writes: an answer to a suggestion, beside the fields it fills.</summary>
    internal async Task<Result<Draft>> WriteAsync(PersonId by, DraftId id, IReadOnlyDictionary<string, string> answers, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(by, id, cancellation) is null && (await shelf.AllAsync(by, cancellation)).Count >= DraftRules.MostDrafts)
        {
            return new TooManyDrafts();
        }

        return await shelf.KeepAsync(by, id, answers, clock.GetUtcNow(), cancellation) switch
        {
            null => new DraftNotFound(),
            { Room: { } room } => new ThisDraftIsARoom(room),
            { Answers.Count: > DraftRules.MostAnswers } => new ADraftHasFewerFields(),
            var kept => kept,
        };
    }

    public Task<Result<Draft>> ShareAsync(PersonId by, DraftId id, bool isShared, CancellationToken cancellation) =>
        AsInitiatorAsync(by, id, "share", () => shelf.ShareAsync(by, id, isShared, cancellation), cancellation);

    public Task<Result<Draft>> DiscardAsync(PersonId by, DraftId id, CancellationToken cancellation) =>
        AsInitiatorAsync(by, id, "discard", () => shelf.DiscardAsync(by, id, cancellation), cancellation);

    private async Task<Result<Draft>> AsInitiatorAsync(PersonId by, DraftId id, string what, Func<Task<bool>> doAsync, CancellationToken cancellation)
    {
        var found = await FindAsync(by, id, cancellation);
        if (found.Value is not { } draft)
        {
            return found;
        }

        if (draft.By != by)
        {
            return new OnlyItsInitiatorCan(what);
        }

        if (draft.Room is { } room)
        {
            return new ThisDraftIsARoom(room);
        }

        _ = await doAsync();
        return await shelf.FindAsync(by, id, cancellation) ?? draft;
    }

    internal Refusal? RefusalOf(PersonId by) => people.Find(by) is { } person ? DraftRules.RefuseAsker(person) : new NotAllowed("room.submit");
}
