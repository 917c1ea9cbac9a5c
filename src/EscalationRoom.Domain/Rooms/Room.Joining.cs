using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Takes a seat oneself, in a room one's role opens; an executive comes as an observer.</summary>
    public Result<ParticipantJoined> Join(Person by, DateTimeOffset now)
    {
        if (Find(by.Id) is { Seat: not Seat.Watcher })
        {
            return new ThisPersonIsHereAlready(by.Name);
        }

        Admit(by, SeatFor(by), now);
        return Record(Lane.Internal, by.Id, now, new ParticipantJoined(by.Id, by.Name));
    }

    public Result<ParticipantLeft> Leave(PersonId by, DateTimeOffset now)
    {
        if (Find(by) is not { } seated)
        {
            return new ThisPersonIsNotHere();
        }

        if (by == OwnerId)
        {
            return new TheOwnerCannotLeave(seated.Name, OwnerSince);
        }

        Unseat(seated);
        var told = seated.Role is Role.Guest ? Record(Lane.Client, by, now, new ParticipantLeft(by, seated.Name)) : null;
        var left = Record(Lane.Internal, by, now, new ParticipantLeft(by, seated.Name));
        return told ?? left;
    }
}

/// <summary>Somebody is here; in the Client lane, one of the client's own people.</summary>
public sealed record ParticipantJoined(PersonId Person, string Name) : RoomEvent;

public sealed record ParticipantLeft(PersonId Person, string Name) : RoomEvent;

public sealed record ThisPersonIsNotHere() : Refusal("That person is not in this room.");

public sealed record TheOwnerCannotLeave(string Name, DateTimeOffset Since)
    : Refusal($"{Name} owns this room since {Since:HH:mm:ss} UTC. Hand it off first.");
