using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>What one person may read and write in one room now. Rank opens nothing that is not said here.</summary>
public readonly record struct RoomAccess(Lanes Reads, Lanes Writes)
{
    private const Lanes Shared = Lanes.Client | Lanes.Internal;

    public bool MayEnter => Reads != Lanes.None;

    public static RoomAccess Of(Person person, RoomSeats seats)
    {
        if (!person.IsActive)
        {
            return default;
        }

        var seat = seats.Find(person.Id);
        var reads = (EveryRoom(person.Role) | (seat?.Reads ?? Lanes.None)) & Limit(person.Role) & seats.OpenLanes;
        var writes = (EveryRoomWrites(person.Role) | (seat?.Writes ?? Lanes.None)) & reads & ~ReadOnly(person.Role);
        if (person.Role is Role.Frontline && seats.IsAccepted)
        {
            writes &= ~Lanes.Client;
        }

        return new RoomAccess(reads, writes);
    }

    /// <summary>Lanes a role reads in rooms nobody added it to.</summary>
    public static Lanes EveryRoom(Role role) => role switch
    {
        Role.Owner or Role.Duty or Role.Auditor => Shared,
        Role.Exec => Shared | Lanes.Executive,
        Role.Frontline or Role.Legal or Role.Finance or Role.Compliance or Role.Sme or Role.Guest or Role.Admin or Role.System => Lanes.None,
    };

    /// <summary>Lanes a role can ever read, whoever adds it.</summary>
    public static Lanes Limit(Role role) => role switch
    {
        Role.Owner or Role.Exec or Role.Legal or Role.Finance => Lanes.All,
        Role.Duty => Lanes.Client | Lanes.Internal | Lanes.Executive,
        Role.Compliance => Shared | Lanes.Privileged,
        Role.Frontline or Role.Sme or Role.Auditor => Shared,
        Role.Guest => Lanes.Client,
        Role.Admin or Role.System => Lanes.None,
    };

    /// <summary>What a seat gives by itself, before grants.</summary>
    public static (Lanes Reads, Lanes Writes) SeatLanes(Role role, Seat seat) => (role, seat) switch
    {
        (Role.Guest, _) => (Lanes.Client, Lanes.Client),
        (Role.Exec, Seat.Owner or Seat.Commander or Seat.Deputy) => (Shared | Lanes.Executive, Shared | Lanes.Executive),
        (Role.Exec, _) => (Shared | Lanes.Executive, Lanes.Executive),
        (Role.Owner or Role.Duty, Seat.Owner) => (Shared | Lanes.Executive, Shared | Lanes.Executive),
        (Role.Owner or Role.Duty or Role.Frontline, _) => (Shared, Shared),
        (Role.Legal, _) => (Lanes.Internal | Lanes.Privileged, Lanes.Internal | Lanes.Privileged),
        (Role.Finance or Role.Compliance or Role.Sme, _) => (Lanes.Internal, Lanes.Internal),
        (Role.Auditor or Role.Admin or Role.System, _) => (Lanes.None, Lanes.None),
    };

    private static Lanes EveryRoomWrites(Role role) => role is Role.Owner or Role.Duty ? Shared : Lanes.None;

    /// <summary>Reviewers and experts never write to the client, even where they read.</summary>
    private static Lanes ReadOnly(Role role) => role switch
    {
        Role.Auditor => Lanes.All,
        Role.Legal or Role.Finance or Role.Compliance or Role.Sme => Lanes.Client,
        Role.Frontline or Role.Owner or Role.Duty or Role.Exec or Role.Guest or Role.Admin or Role.System => Lanes.None,
    };
}
