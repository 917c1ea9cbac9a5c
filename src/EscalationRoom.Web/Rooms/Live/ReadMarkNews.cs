using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Live;

/// <summary>Tells the pages of this node that somebody has read on in a room. It says nothing of what; a page asks its reader.</summary>
public sealed class ReadMarkNews
{
    public event Action<RoomKey, PersonId>? Moved;

    public void Tell(RoomKey room, PersonId person) => Moved?.Invoke(room, person);
}
