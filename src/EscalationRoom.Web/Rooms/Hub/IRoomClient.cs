using EscalationRoom.Web.Rooms.Live;

namespace EscalationRoom.Web.Rooms.Hub;

/// <summary>What the server calls on hub clients. Sent by the feed, which writes to connections itself; listed here as the contract.</summary>
public interface IRoomClient
{
    Task Events(string roomKey, EventFrame[] events, string cursor);

    Task Presence(string roomKey, PresentFrame[] present);

    Task Typing(string roomKey, string lane, PersonFrame person);

    Task Removed(string roomKey);

    Task Busy(int retryAfterMs);
}
