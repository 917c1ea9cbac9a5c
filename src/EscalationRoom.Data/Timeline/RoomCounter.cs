namespace EscalationRoom.Data.Timeline;

/// <summary>The last room number given out in a year.</summary>
public sealed class RoomCounter
{
    public int Year { get; init; }

    public long Last { get; set; }
}
