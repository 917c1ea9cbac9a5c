using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Search;

/// <summary>Something its finder may read.</summary>
/// <param name="Event">Where its link leads: for an edited message the event that posted it.</param>
/// <param name="Text">Its words as they are now.</param>
public sealed record SearchHit(
    RoomKey Room, string RoomTitle, string ClientName, EventId Event, Lane Lane, HitKind Kind, PersonId By, DateTimeOffset At, string Text, bool IsEdited);

/// <param name="Next">Where to go on; null when everything was looked through.</param>
public sealed record HitPage(IReadOnlyList<SearchHit> Hits, EventId? Next)
{
    public static readonly HitPage Empty = new([], null);
}
