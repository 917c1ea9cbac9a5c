using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Intake.Drafts;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Intake;

/// <summary>Turns a filled-in form into a room with an owner of record, whom the first owner is asked from, in one transaction.</summary>
public sealed class SubmitEscalation(LiveRooms rooms, FormReader reader, RoutingFacts facts, PeopleDirectory people, TimeProvider clock)
{
    private const string Operation = "room.submit";

    private const string FirstDecision = "Does it meet the criteria of an escalation?";

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
        return routing.Duty is { } duty ? RoomPreview.Of(Open(RoomId.New(), default, form, initiator, duty, routing, now)) : new NobodyIsOnDuty();
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
            initiator.Id, new Command(request.CommandId, Operation, request), (id, key) => Open(id, key, form, initiator, duty, routing, now), now, cancellation);
        return opened.IsDone
            ? new SubmittedAnswer(key.Value, opened.Value.Details?.Completeness ?? 0, opened.Value.Details?.Missing ?? [])
            : Result<SubmittedAnswer>.FromRefusal(opened.Refusal);
    }

    private static Room Open(RoomId id, RoomKey given, ReadForm form, Person initiator, Person duty, OwnerRouting routing, DateTimeOffset now)
    {
        var room = Room.Open(id, given, form.Submission, initiator, duty, now);
        foreach (var contact in form.Contacts)
        {
            room.AddParticipant(initiator, contact, Lanes.None, now);
        }

        RecordCriteria(room, form, initiator, now);
        RecordDraft(room, form.Draft, initiator, now);
        routing.Offer(room, now);
        return room;
    }

    private static void RecordDraft(Room room, FromDraft draft, Person initiator, DateTimeOffset now)
    {
        foreach (var it in draft.Imported)
        {
            room.ImportCommunication(it.By, it.Lane, it.Item, it.FetchedAt, now);
        }

        _ = draft.Signs is { Words: { Length: > 0 } signs } && room.RecordNote(initiator.Id, Lane.Internal, signs, "Early warning", now).IsDone;
        foreach (var it in draft.Suggestions)
        {
            room.RecordSuggestion(it, now);
        }
    }

    /// <summary>The first of the four decisions of every escalation.</summary>
    private static void RecordCriteria(Room room, ReadForm form, Person initiator, DateTimeOffset now)
    {
        if (form.Submission.Details is not { Criteria: { } check } details)
        {
            return;
        }

        const string Meets = "Meets the criteria", Overridden = "Goes in with a reason";
        var reason = string.Join(" ", check.Criteria.Select(it => it.Why));
        var decision = check.IsMet ? new ChosenOption(FirstDecision, [Meets, Overridden], Meets, reason) : new ChosenOption(FirstDecision, [Meets, Overridden], Overridden, $"{details.OverrideReason} ({reason})");
        room.RecordDecision(initiator.Id, Lane.Internal, decision, now);
    }
}

/// <param name="Room">The new room's key, such as ESC-2026-0147.</param>
/// <param name="Completeness">From 0 to 100.</param>
/// <param name="Missing">What the first owner may still ask for.</param>
public sealed record SubmittedAnswer(string Room, int Completeness, IReadOnlyList<string> Missing);

public sealed record NobodyIsOnDuty() : Refusal("No duty manager is active, so nobody would answer for this room. Ask an administrator to name one.");
