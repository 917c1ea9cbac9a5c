using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>An executive or the duty manager takes ownership without an offer. A waiting handoff falls away.</summary>
    public Result<CommandTaken> TakeCommand(Person by, string reason, DateTimeOffset now)
    {
        if (by.Role is not (Role.Exec or Role.Duty))
        {
            return new OnlyAnExecutiveOrDutyCanTakeCommand();
        }

        if (by.Id == OwnerId)
        {
            return new YouOwnThisRoomAlready(OwnerSince);
        }

        if (RefuseReason(reason, new TakingCommandNeedsAReason()) is { } refusal)
        {
            return refusal;
        }

        var from = OwnerId;
        PassOwnership(by, now);
        CommandTakenFrom = from;
        NameDeputy(from, until: null);
        return Record(Lane.Internal, by.Id, now, new CommandTaken(from, by.Id, by.Name, reason));
    }

    /// <summary>Gives ownership back to the person it was taken from.</summary>
    public Result<CommandReturned> ReturnCommand(Person by, Person to, string note, DateTimeOffset now)
    {
        if (CommandTakenFrom is not { } from || by.Id != OwnerId || to.Id != from)
        {
            return new YouHaveNotTakenCommand(Owner.Name, OwnerSince);
        }

        if (RefuseLongText(note) is { } refusal)
        {
            return refusal;
        }

        PassOwnership(to, now);
        Reseat(by.Id, SeatFor(by));
        NameDeputy(null, until: null);
        return Record(Lane.Internal, by.Id, now, new CommandReturned(by.Id, to.Id, to.Name, note));
    }
}

public sealed record CommandTaken(PersonId From, PersonId To, string ToName, string Reason) : RoomEvent;

public sealed record CommandReturned(PersonId From, PersonId To, string ToName, string Note) : RoomEvent;

public sealed record OnlyAnExecutiveOrDutyCanTakeCommand()
    : Refusal("Only an executive or the duty manager can take command. Ask the owner to hand off, or the duty manager to take over.");

public sealed record TakingCommandNeedsAReason() : Refusal("Say why you take command; everybody in the room will read it.");

public sealed record YouHaveNotTakenCommand(string Owner, DateTimeOffset Since)
    : Refusal($"You have no command to return. {Owner} owns this room since {Since:HH:mm:ss} UTC.");
