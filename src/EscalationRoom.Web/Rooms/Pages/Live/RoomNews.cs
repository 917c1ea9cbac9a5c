namespace EscalationRoom.Web.Rooms.Pages.Live;

/// <summary>What kind of news there is, so that a panel draws itself again only for what it shows.</summary>
[Flags]
public enum RoomNews
{
    None = 0,
    Timeline = 1,
    Room = 2,
    Presence = 4,
    Typing = 8,
}
