namespace EscalationRoom.Domain.Rooms;

/// <summary>The set of people who may read an event. Not a ladder: no lane contains another.</summary>
public enum Lane : byte
{
    Client = 1,
    Internal = 2,
    Executive = 4,
    Privileged = 8,
}

/// <summary>Several lanes at once; the same bits as <see cref="Lane"/>.</summary>
[Flags]
public enum Lanes : byte
{
    None = 0,
    Client = Lane.Client,
    Internal = Lane.Internal,
    Executive = Lane.Executive,
    Privileged = Lane.Privileged,
    All = Client | Internal | Executive | Privileged,
}

/// <summary>Reading a set of lanes.</summary>
public static class LaneSet
{
    public static readonly IReadOnlyList<Lane> InOrder = [Lane.Client, Lane.Internal, Lane.Executive, Lane.Privileged];

    public static bool Has(this Lanes lanes, Lane lane) => (lanes & lane.Alone()) != Lanes.None;

    public static Lanes Alone(this Lane lane) => (Lanes)lane;

    public static IEnumerable<Lane> Each(this Lanes lanes) => InOrder.Where(lane => lanes.Has(lane));
}
