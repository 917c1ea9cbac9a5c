using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Intake;

/// <summary>An imported message in a draft, and the lane it will stand in.</summary>
/// <param name="Place">Its order of arrival in the draft.</param>
public sealed record DraftItem(int Place, ImportedItem Item, Lane Lane, PersonId By, DateTimeOffset FetchedAt);
