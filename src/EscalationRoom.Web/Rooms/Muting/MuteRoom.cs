using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Muting;

/// <summary>Somebody wants to hear less of a room. It is theirs alone; nothing of it stands in the room. Doing it twice changes nothing.</summary>
public sealed class MuteRoom(RoomReaders readers, TimeProvider clock)
{
    private static readonly TimeSpan LongestSnooze = TimeSpan.FromDays(30);

    public async Task<Result<MutedRoom>> RunAsync(PersonId by, MuteToSet mute, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (mute.Until is { } until && (until <= now || until > now + LongestSnooze))
        {
            return new ASnoozeEndsWithinAMonth();
        }

        return await readers.For(by).MuteAsync(new RoomKey(mute.Room ?? ""), mute.IsMuted is true, mute.Until, cancellation) is { } muted ? muted : new RoomNotFound();
    }
}

/// <param name="CommandId">Like every change; what is muted stays so, however often it is asked.</param>
/// <param name="Until">Snoozes it: until then only the client's words come through, too, and then all of it is heard again.</param>
public sealed record MuteToSet([Required] Guid? CommandId, [Required] string? Room, [Required] bool? IsMuted, DateTimeOffset? Until = null);

public sealed record ASnoozeEndsWithinAMonth() : Refusal("Choose an end that lies ahead, at most 30 days from now. For longer, mute the room.");

public sealed record MutedRoomsAnswer(IReadOnlyList<MutedRoomAnswer> Rooms);

public sealed record MutedRoomAnswer(string Room, string Title, bool IsMuted, DateTimeOffset? Until)
{
    internal static MutedRoomAnswer Of(MutedRoom it) => new(it.Room.Value, it.Title, it.IsMuted, it.Until);
}
