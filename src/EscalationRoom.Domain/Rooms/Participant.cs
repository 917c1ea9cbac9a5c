using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>A person admitted to a room.</summary>
/// <param name="Role">Their role when admitted; access always asks their role of today.</param>
/// <param name="Reads">Lanes this seat lets them read, before the limits of their role (see <see cref="RoomAccess"/>).</param>
/// <param name="Writes">Lanes this seat lets them write, likewise.</param>
public sealed record Participant(PersonId Id, string Name, Role Role, Seat Seat, Lanes Reads, Lanes Writes, DateTimeOffset Since);

/// <summary>What a participant is to this one room.</summary>
public enum Seat : byte
{
    Initiator,
    Owner,
    Deputy,
    Helper,
    Observer,
    Commander,
    Reviewer,
    Watcher,
    Contact,
}
