using System.Globalization;

namespace EscalationRoom.Domain.Rooms;

/// <summary>The name people use for a room, such as ESC-2026-0147; the number restarts every year.</summary>
public readonly record struct RoomKey(string Value)
{
    public static RoomKey Of(int year, long number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"ESC-{year:0000}-{number:0000}"));

    public override string ToString() => Value;
}
