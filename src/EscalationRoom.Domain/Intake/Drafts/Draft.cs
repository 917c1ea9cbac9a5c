using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Intake;

/// <summary>An escalation being written: whose it is, what is filled in by the names of the fields, what was imported, and which files were added.</summary>
/// <param name="By">Its initiator; until it is submitted nobody else answers for it.</param>
/// <param name="IsShared">Whether colleagues who hold its link may complete it.</param>
/// <param name="SubmittedBy">Who is submitting it, or did.</param>
/// <param name="Room">The room it became.</param>
public sealed record Draft(
    DraftId Id,
    PersonId By,
    bool IsShared,
    DateTimeOffset ChangedAt,
    PersonId ChangedBy,
    PersonId? SubmittedBy,
    RoomKey? Room,
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyList<DraftItem> Items)
{
    /// <summary>In the order they were added.</summary>
    public IReadOnlyList<DraftFile> Files { get; init; } = [];

    public string Answer(string name) => Answers.GetValueOrDefault(name, "");
}
