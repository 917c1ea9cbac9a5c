using System.Security.Cryptography;
using System.Text;
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

    /// <summary>What is asked of several rooms at once is one command in each of them, the same when it is asked again.</summary>
    /// <param name="id">The id of the whole; without one nothing is known again.</param>
    public static Guid? IdIn(RoomKey room, Guid? id) =>
        id is { } whole ? new Guid(SHA256.HashData([.. whole.ToByteArray(), .. Encoding.UTF8.GetBytes(room.Value)]).AsSpan(0, 16)) : null;

    internal byte[]? HashFor(RoomKey room) => Id is null
        ? null
        : SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { room = room.Value, Operation, Lane, Body }, EventPayload.Json));
}
