using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Live;

/// <summary>One live view of one room: a page or a hub connection.</summary>
public abstract class Viewer(PersonId person, string connection)
{
    public PersonId Person { get; } = person;

    /// <summary>The connection or circuit it belongs to; presence counts a person once over all of theirs.</summary>
    public string Connection { get; } = connection;

    /// <summary>How far it has been sent. Changed only by its channel.</summary>
    internal LaneNumbers At { get; set; }

    internal ViewerState State { get; set; } = ViewerState.Waiting;

    /// <summary>Hands a batch over. Completes when it is safe to hand over the next; a slow viewer is not waited for.</summary>
    internal abstract ValueTask SendAsync(Batch batch);

    /// <summary>Its access to the room ended; nothing of that room follows.</summary>
    internal abstract void Remove(RoomKey room);

    internal abstract void ShowPresence(RoomKey room, PresentFrame[] present);

    internal abstract void ShowTyping(RoomKey room, Lane lane, PersonFrame person);

    /// <summary>It took too long: its connection ends, and it comes back with its cursor.</summary>
    internal abstract void CutOff();
}

/// <summary>Whether a viewer follows live, is being brought up to date from the log, or has not begun.</summary>
internal enum ViewerState
{
    Waiting,
    CatchingUp,
    Live,
    Gone,
}
