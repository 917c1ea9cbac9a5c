using System.Buffers.Text;
using System.Globalization;
using System.Text;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Api;

/// <summary>Where a page of rooms ended, as clients hold it. It names the last room they were shown, and nothing they were not.</summary>
internal static class RoomsCursor
{
    public static string Write(RoomPlace it) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{it.Last.UtcTicks} {it.Key}")));

    /// <returns>False when it is none of ours; an empty one is the beginning.</returns>
    public static bool TryRead(string? cursor, out RoomPlace? place)
    {
        place = null;
        if (string.IsNullOrEmpty(cursor))
        {
            return true;
        }

        var parts = Base64Url.IsValid(cursor) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(' ') : [];
        if (parts.Length != 2 || !long.TryParse(parts[0], CultureInfo.InvariantCulture, out var ticks) || ticks < 0 || ticks > DateTimeOffset.MaxValue.UtcTicks)
        {
            return false;
        }

        place = new RoomPlace(new DateTimeOffset(ticks, TimeSpan.Zero), new RoomKey(parts[1]));
        return true;
    }
}
