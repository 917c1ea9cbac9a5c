using EscalationRoom.Domain.Rooms;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace EscalationRoom.Web.Rooms.Live;

/// <summary>What one commit brings to all viewers who read the same lanes and stand at the same place: made once, serialised once.</summary>
public sealed class Batch(EventFrames frames, RoomKey room, IReadOnlyList<RoomEvent> events, LaneNumbers from, LaneNumbers to, Lanes reads)
{
    private SerializedHubMessage? _message;

    public RoomKey Room => room;

    public IReadOnlyList<RoomEvent> Events => events;

    /// <summary>Where a viewer stands after it.</summary>
    public LaneNumbers To => to;

    public Lanes Reads => reads;

    /// <summary>The hub call that carries it.</summary>
    public SerializedHubMessage Message => _message ??= new SerializedHubMessage(new InvocationMessage(
        "Events", [room.Value, frames.Of(room, events, from, reads), Cursor.Write(to, reads)]));
}
