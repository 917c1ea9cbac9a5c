using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Timeline;

/// <summary>Where a row stands on the page and who looks at it: all it is drawn with beside itself.</summary>
/// <param name="Sprite">The file the icons come from.</param>
/// <param name="ReadBy">Who has read the newest message to the client; nothing on other rows.</param>
public sealed record RowPlace(RoomKey Room, Person Me, string Sprite, bool StartsGroup = true, bool IsFirstNew = false, string? ReadBy = null);
