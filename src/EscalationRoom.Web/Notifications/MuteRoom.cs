using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Notifications;

/// <summary>Somebody wants to hear less of a room. It is theirs alone; nothing of it stands in the room. Doing it twice changes nothing.</summary>
public sealed class MuteRoom(RoomReaders readers)
{
    public async Task<Result<MutedRoom>> RunAsync(PersonId by, MuteToSet mute, CancellationToken cancellation) =>
        await readers.For(by).MuteAsync(new RoomKey(mute.Room ?? ""), mute.IsMuted is true, cancellation) is { } muted ? muted : new RoomNotFound();
}

/// <param name="CommandId">Like every change; what is muted stays so, however often it is asked.</param>
public sealed record MuteToSet([Required] Guid? CommandId, [Required] string? Room, [Required] bool? IsMuted);

public sealed record MutedRoomsAnswer(IReadOnlyList<MutedRoomAnswer> Rooms);

public sealed record MutedRoomAnswer(string Room, string Title, bool IsMuted)
{
    internal static MutedRoomAnswer Of(MutedRoom it) => new(it.Room.Value, it.Title, it.IsMuted);
}
