using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>The one table of operation × role → verdict. Every door asks it; an operation that is not listed is refused.</summary>
public static class Permissions
{
    /// <returns>Nothing when the operation is allowed, else the refusal.</returns>
    public static Refusal? Check(string operation, Person person, RoomSeats seats) =>
        RoomAccess.Of(person, seats).MayEnter ? null : new NotAllowed(operation);
}

public sealed record NotAllowed(string Operation) : Refusal($"Your role does not allow this here ({Operation}). Ask the owner of the room.");
