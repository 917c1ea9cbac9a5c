using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Lists;

/// <summary>Comparing what was new with what is.</summary>
internal static class UnreadMarks
{
    public static bool SameAs(this IReadOnlyDictionary<RoomKey, NewInRoom> now, IReadOnlyDictionary<RoomKey, NewInRoom> before) =>
        now.Count == before.Count && now.All(it => before.GetValueOrDefault(it.Key) == it.Value);
}
