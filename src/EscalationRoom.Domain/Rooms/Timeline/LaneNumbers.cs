namespace EscalationRoom.Domain.Rooms;

/// <summary>
/// How far each lane of a room has come: the number of its newest event, 0 when it has none. Seen through the lanes one person
/// reads it is that person's cursor, and tells nothing of the lanes they do not read.
/// </summary>
public readonly record struct LaneNumbers(long Client, long Internal, long Executive, long Privileged)
{
    /// <summary>The place in the room: each event stands in one lane, and both are counted without gaps.</summary>
    public long Sum => Client + Internal + Executive + Privileged;

    public long this[Lane lane] => lane switch
    {
        Lane.Client => Client,
        Lane.Internal => Internal,
        Lane.Executive => Executive,
        Lane.Privileged => Privileged,
    };

    public LaneNumbers With(Lane lane, long number) => lane switch
    {
        Lane.Client => this with { Client = number },
        Lane.Internal => this with { Internal = number },
        Lane.Executive => this with { Executive = number },
        Lane.Privileged => this with { Privileged = number },
    };

    public LaneNumbers Next(Lane lane) => With(lane, this[lane] + 1);

    /// <summary>The same numbers with the lanes outside <paramref name="lanes"/> set to 0.</summary>
    public LaneNumbers Within(Lanes lanes) => new(
        lanes.Has(Lane.Client) ? Client : 0,
        lanes.Has(Lane.Internal) ? Internal : 0,
        lanes.Has(Lane.Executive) ? Executive : 0,
        lanes.Has(Lane.Privileged) ? Privileged : 0);
}
