using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>What one person may read and write in one room now. Rank opens nothing that the permission table does not say.</summary>
public readonly record struct RoomAccess(Lanes Reads, Lanes Writes)
{
    private static readonly LaneRules[] Rules = [.. Enum.GetValues<Role>().Select(LaneRules.Of)];

    public bool MayEnter => Reads != Lanes.None;

    /// <summary>Asked for every subscriber at every commit: it allocates nothing.</summary>
    public static RoomAccess Of(Person person, RoomSeats seats)
    {
        var access = WhileOpen(person, seats);
        return seats.State is RoomState.Closed or RoomState.Merged ? access with { Writes = Lanes.None } : access;
    }

    /// <summary>Lanes a role reads in rooms nobody added it to.</summary>
    public static Lanes EveryRoom(Role role) => Rules[(int)role].ReadsEverywhere;

    /// <summary>Lanes a role can ever read, whoever adds it.</summary>
    public static Lanes Limit(Role role) => Rules[(int)role].EverReads;

    /// <summary>Lanes that can be opened for somebody of this role by adding them.</summary>
    public static Lanes Grantable(Role role) => Rules[(int)role].Grantable;

    /// <summary>What a seat gives by itself, before grants.</summary>
    public static (Lanes Reads, Lanes Writes) SeatLanes(Role role, Seat seat)
    {
        var rules = Rules[(int)role];
        return (rules.SeatReads(seat), rules.SeatWrites(seat));
    }

    internal static Lanes EverWrites(Role role) => Rules[(int)role].EverWrites;

    /// <summary>Whoever owns the room or stands in for the owner commands it.</summary>
    internal static bool Commands(Seat seat) => seat is Seat.Owner or Seat.Commander or Seat.Deputy;

    internal static RoomAccess WhileOpen(Person person, RoomSeats seats)
    {
        if (!person.IsActive)
        {
            return default;
        }

        ref readonly var rules = ref Rules[(int)person.Role];
        var seat = seats.Find(person.Id);
        var reads = (rules.ReadsEverywhere | (seat?.Reads ?? Lanes.None)) & rules.EverReads & seats.OpenLanes;
        var writes = (rules.WritesEverywhere | (seat?.Writes ?? Lanes.None)) & rules.EverWrites & reads;
        return new RoomAccess(reads, seats.IsAccepted ? writes & ~rules.WritesBeforeAcceptance : writes);
    }
}
