using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Intake.Drafts;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Intake;

/// <summary>Turns a filled-in form into a room with an owner of record, whom the first owner is asked from, in one transaction.</summary>
public sealed class SubmitEscalation(LiveRooms rooms, FormReader reader, RoutingFacts facts, PeopleDirectory people, TimeProvider clock)
{
    private const string Operation = "room.submit";

    /// <summary>A preview shows what would happen even while the form is not complete enough.</summary>
    private const string Unsaid = "Not said yet.";

    public async Task<Result<SubmittedAnswer>> RunAsync(PersonId by, EscalationToSubmit request, FromDraft draft, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } initiator)
        {
            return new NotAllowed(Operation);
        }

        if (Permissions.Check(Operation, initiator) is { } refusal)
        {
            return refusal;
        }

        var read = await reader.ReadAsync(request, draft.Imported, cancellation);
        return read.IsDone ? await OpenAsync(initiator, request, read.Value.With(draft), cancellation) : Result<SubmittedAnswer>.FromRefusal(read.Refusal);
    }

    /// <summary>What would happen: the room is opened by the very same steps, and forgotten.</summary>
    public async Task<Result<RoomPreview>> PreviewAsync(PersonId by, EscalationToSubmit request, IReadOnlyList<DraftItem> imported, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } initiator)
        {
            return new NotAllowed(Operation);
        }

        var read = await reader.ReadAsync(request with { OverrideReason = Unsaid }, imported, cancellation);
        if (read.Value is not { } form)
        {
            return Result<RoomPreview>.FromRefusal(read.Refusal!);
        }

        var (now, routing) = (clock.GetUtcNow(), await facts.ForAsync(form.Submission, cancellation));
        return routing.Duty is { } duty ? RoomPreview.Of(form.ToOpen.Open(RoomId.New(), default, initiator, duty, routing, now)) : new NobodyIsOnDuty();
    }

    private async Task<Result<SubmittedAnswer>> OpenAsync(
        Person initiator, EscalationToSubmit request, ReadForm form, CancellationToken cancellation)
    {
        var (now, routing) = (clock.GetUtcNow(), await facts.ForAsync(form.Submission, cancellation));
        if (routing.Duty is not { } duty)
        {
            return new NobodyIsOnDuty();
        }

        var (opened, key) = await rooms.OpenAsync(
            initiator.Id, new Command(request.CommandId, Operation, request), (id, key) => form.ToOpen.Open(id, key, initiator, duty, routing, now), now, cancellation);
        return opened.IsDone
            ? new SubmittedAnswer(key.Value, opened.Value.Details?.Completeness ?? 0, opened.Value.Details?.Missing ?? [])
            : Result<SubmittedAnswer>.FromRefusal(opened.Refusal);
    }
}

/// <param name="Room">The new room's key, such as ESC-2026-0147.</param>
/// <param name="Completeness">From 0 to 100.</param>
/// <param name="Missing">What the first owner may still ask for.</param>
public sealed record SubmittedAnswer(string Room, int Completeness, IReadOnlyList<string> Missing);
