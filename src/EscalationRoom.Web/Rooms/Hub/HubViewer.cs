using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace EscalationRoom.Web.Rooms.Hub;

/// <summary>A hub connection's view of one room.</summary>
internal sealed class HubViewer(PersonId person, HubConnectionContext connection) : Viewer(person, connection.ConnectionId)
{
    internal override ValueTask SendAsync(Batch batch) => connection.WriteAsync(batch.Message, CancellationToken.None);

    internal override void Remove(RoomKey room) => Send("Removed", room.Value);

    internal override void ShowPresence(RoomKey room, PresentFrame[] present) => Send("Presence", room.Value, present);

    internal override void ShowTyping(RoomKey room, Lane lane, PersonFrame person) => Send("Typing", room.Value, lane.ToString(), person);

    internal override void CutOff() => connection.Abort();

    private void Send(string method, params object?[] arguments) =>
        connection.SendSoon(new SerializedHubMessage(new InvocationMessage(method, arguments)));
}
