using EscalationRoom.Domain.Assist;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;

namespace EscalationRoom.Domain.Intake;

/// <summary>A form that may become a room, and everything that comes into it from the start. The simulator opens its rooms by the very same steps.</summary>
/// <param name="Contacts">People of the client who are to be in the room at once.</param>
/// <param name="Imported">Messages from elsewhere, oldest first.</param>
/// <param name="Signs">What the early-warning rules found, in words.</param>
/// <param name="Suggestions">What was said to what they suggested.</param>
public sealed record RoomToOpen(Submission Submission, IReadOnlyList<Person> Contacts, IReadOnlyList<DraftItem> Imported, string Signs, IReadOnlyList<SuggestionAnswer> Suggestions)
{
    private const string FirstDecision = "Does it meet the criteria of an escalation?";

    /// <summary>Of the draft it was; on disk already.</summary>
    public IReadOnlyList<DraftFile> Files { get; init; } = [];

    /// <param name="duty">Who answers for it until somebody accepts.</param>
    public Room Open(RoomId id, RoomKey given, Person initiator, Person duty, OwnerRouting routing, DateTimeOffset now)
    {
        var room = Room.Open(id, given, Submission, initiator, duty, now);
        foreach (var contact in Contacts)
        {
            room.AddParticipant(initiator, contact, Lanes.None, now);
        }

        RecordCriteria(room, initiator, now);
        foreach (var it in Imported)
        {
            room.ImportCommunication(it.By, it.Lane, it.Item, it.FetchedAt, now);
        }

        foreach (var it in Files)
        {
            room.AddDocument(it.By, it.Lane, it.File, now);
        }

        _ = Signs.Length > 0 && room.RecordNote(initiator.Id, Lane.Internal, Signs, "Early warning", now).IsDone;
        foreach (var it in Suggestions)
        {
            room.RecordSuggestion(it, now);
        }

        routing.Offer(room, now);
        return room;
    }

    /// <summary>The first of the four decisions of every escalation.</summary>
    private void RecordCriteria(Room room, Person initiator, DateTimeOffset now)
    {
        if (Submission.Details is not { Criteria: { } check } details)
        {
            return;
        }

        const string Meets = "Meets the criteria", Overridden = "Goes in with a reason";
        var reason = string.Join(" ", check.Criteria.Select(it => it.Why));
        var decision = check.IsMet ? new ChosenOption(FirstDecision, [Meets, Overridden], Meets, reason) : new ChosenOption(FirstDecision, [Meets, Overridden], Overridden, $"{details.OverrideReason} ({reason})");
        room.RecordDecision(initiator.Id, Lane.Internal, decision, now);
    }
}

public sealed record NobodyIsOnDuty() : Refusal("No duty manager is active, so nobody would answer for this room. Ask an administrator to name one.");
