using System.Security.Cryptography;
using EscalationRoom.Data.Intake;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Intake.Drafts;

namespace EscalationRoom.Web.Intake.Returning;

/// <summary>Keeps what somebody types while they complete a form that was sent back, on the shelf of drafts: each person has their own, for each time it was sent back.</summary>
public sealed class KeepCompletion(KeepDraft drafts, DraftShelf shelf, ReadHeldForm form)
{
    /// <summary>What an emptied field is kept as: an empty one would be taken out, and its old words would come back.</summary>
    private const string Emptied = " ";

    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(RoomKey room, PersonId by, CancellationToken cancellation)
    {
        var kept = await IdOfAsync(room, by, cancellation) is { } id ? await shelf.FindAsync(by, id, cancellation) : null;
        return kept is { Room: null } ? kept.Answers.Where(it => it.Key != DraftRules.Completes).ToDictionary(it => it.Key, it => it.Value == Emptied ? "" : it.Value) : new Dictionary<string, string>();
    }

    public async Task<Result<Draft>> SaveAsync(RoomKey room, PersonId by, IReadOnlyDictionary<string, string> answers, CancellationToken cancellation)
    {
        if (await IdOfAsync(room, by, cancellation) is not { } id)
        {
            return new DraftNotFound();
        }

        if ((drafts.RefusalOf(by) ?? DraftRules.RefuseAnswers(answers)) is { } refusal)
        {
            return refusal;
        }

        var kept = answers.ToDictionary(it => it.Key, it => it.Value.Length == 0 ? Emptied : it.Value);
        return await drafts.WriteAsync(by, id, new Dictionary<string, string>(kept) { [DraftRules.Completes] = room.Value }, cancellation);
    }

    /// <summary>It was submitted again; what comes later is not kept any more.</summary>
    public async Task EndAsync(RoomKey room, PersonId by, CancellationToken cancellation)
    {
        if (await IdOfAsync(room, by, cancellation) is { } id)
        {
            await shelf.MarkSubmittedAsync(id, room, cancellation);
        }
    }

    private async Task<DraftId?> IdOfAsync(RoomKey room, PersonId by, CancellationToken cancellation)
    {
        if (await form.LastReturnAsync(room, by, cancellation) is not { } sentBack)
        {
            return null;
        }

        var hash = SHA256.HashData([.. by.Value.ToByteArray(), .. sentBack.Id.Value.ToByteArray()]);
        return new DraftId(new Guid(hash.AsSpan(0, 16)));
    }
}
