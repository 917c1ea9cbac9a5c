using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Live;

/// <summary>Tells other nodes that a room has reached a sequence. Carries no content; losing one costs time, never a message.</summary>
public interface IBell
{
    void Ring(RoomKey room, long sequence);

    /// <summary>Calls back for bells of other nodes, from then on.</summary>
    Task ListenAsync(Action<RoomKey, long> heard, CancellationToken cancellation);
}

/// <summary>No bell service: the poll every second does it alone.</summary>
internal sealed class SilentBell : IBell
{
    public void Ring(RoomKey room, long sequence)
    {
        // Other nodes poll.
    }

    public Task ListenAsync(Action<RoomKey, long> heard, CancellationToken cancellation) => Task.CompletedTask;
}
