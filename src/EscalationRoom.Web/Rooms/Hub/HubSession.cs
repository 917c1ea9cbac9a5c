using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;

namespace EscalationRoom.Web.Rooms.Hub;

/// <summary>What the server remembers of one hub connection: the rooms it follows and how much it may still send.</summary>
internal sealed class HubSession(SendBucket bucket)
{
    public Dictionary<RoomKey, Viewer> Rooms { get; } = [];

    public SendBucket Bucket => bucket;
}
