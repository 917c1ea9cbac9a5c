using System.Security.Cryptography;
using System.Text.Json;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms;

/// <summary>One request to change something. With an id, asking twice is asking once; without one (timers) it is not repeated.</summary>
/// <param name="Operation">Its row in the permission table.</param>
/// <param name="Body">All that was asked: the same id with another body is refused.</param>
/// <param name="Lane">The lane it writes to, where it has one.</param>
public sealed record Command(Guid? Id, string Operation, object Body, Lane? Lane = null)
{
    /// <summary>What the sender could read when the command was taken; set by the door.</summary>
    public RoomAccess Access { get; internal set; }

    internal byte[]? HashFor(RoomKey room) => Id is null
        ? null
        : SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { room = room.Value, Operation, Lane, Body }, EventPayload.Json));
}
