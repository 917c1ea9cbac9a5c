using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <param name="lanes">Lanes to open for them beyond what their seat gives; Privileged only by counsel.</param>
    public Result<ParticipantAdded> AddParticipant(Person by, Person who, Lanes lanes, DateTimeOffset now)
    {
        if (RefuseParticipant(by, who, lanes) is { } refusal)
        {
            return refusal;
        }

        var before = Find(who.Id);
        Admit(who, before?.Seat ?? (by.Id == Person.System ? WatchingSeatFor(who) : SeatFor(who)), now, lanes);
        var added = RecordAddition(by.Id, SeatOf(who.Id), before, now);
        if (who.Role is Role.Guest && before is null)
        {
            Record(Lane.Client, Person.System, now, new ParticipantJoined(who.Id, who.Name));
        }

        return added;
    }

    public Result<ParticipantRemoved> RemoveParticipant(PersonId by, PersonId who, string reason, DateTimeOffset now)
    {
        if (Find(who) is not { } seated)
        {
            return new ThisPersonIsNotHere();
        }

        if (who == OwnerId)
        {
            return new TheOwnerCannotLeave(seated.Name, OwnerSince);
        }

        if (RefuseLongText(reason) is { } refusal)
        {
            return refusal;
        }

        Unseat(seated);
        if (seated.Role is Role.Guest)
        {
            Record(Lane.Client, Person.System, now, new ParticipantLeft(who, seated.Name));
        }

        return Record(Lane.Internal, by, now, new ParticipantRemoved(who, seated.Name, reason));
    }

    private Refusal? RefuseParticipant(Person by, Person who, Lanes lanes)
    {
        if (!who.IsActive)
        {
            return new ThisPersonHasLeft(who.Name);
        }

        if (who.Role is Role.Guest && who.Client != Client)
        {
            return new ThisContactBelongsToAnotherClient(who.Name);
        }

        if (lanes.Has(Lane.Privileged) && !IsCounselHere(by))
        {
            return new OnlyCounselOpensThePrivilegedLane();
        }

        if (lanes.Has(Lane.Executive) && (by.Id == who.Id || !MayOpen(by, Lane.Executive)))
        {
            return new OnlyItsReadersOpenALane(Lane.Executive);
        }

        if ((lanes & ~RoomAccess.Grantable(who.Role)) is not Lanes.None and var beyond)
        {
            return new TheirRoleDoesNotReadThat(who.Name, beyond);
        }

        return Find(who.Id) is { } seated && Holds(seated, lanes) ? new ThisPersonIsHereAlready(who.Name) : null;
    }

    private static bool Holds(Participant who, Lanes lanes)
    {
        var written = lanes & RoomAccess.EverWrites(who.Role);
        return (who.Reads & lanes) == lanes && (who.Writes & written) == written;
    }

    /// <summary>Each lane learns only what it may: who reads Executive or Privileged is told inside those lanes.</summary>
    private ParticipantAdded RecordAddition(PersonId by, Participant who, Participant? before, DateTimeOffset now)
    {
        const Lanes Quiet = Lanes.Executive | Lanes.Privileged;
        var opened = (who.Reads & ~(before?.Reads ?? Lanes.None)) | (who.Writes & ~(before?.Writes ?? Lanes.None));
        var told = before is null || (opened & ~Quiet) != Lanes.None
            ? Record(Lane.Internal, by, now, new ParticipantAdded(who.Id, who.Name, who.Role, who.Reads & ~Quiet))
            : null;
        foreach (var lane in (opened & Quiet).Each())
        {
            var inside = Record(lane, by, now, new ParticipantAdded(who.Id, who.Name, who.Role, lane.Alone()));
            told ??= inside;
        }

        return told ?? throw new InvalidOperationException($"Nothing was opened for {who.Id}.");
    }

    /// <summary>Also a lane nobody has used yet: its first reader may be the one who opens it to others.</summary>
    private bool MayOpen(Person by, Lane lane) =>
        by.Id == Person.System || ((RoomAccess.EveryRoom(by.Role) | (Find(by.Id)?.Reads ?? Lanes.None)) & RoomAccess.Limit(by.Role)).Has(lane);

    private bool IsCounselHere(Person by) => by.Role is Role.Legal && Find(by.Id) is not null;
}

/// <param name="Lanes">What the new participant reads from now on, as far as readers of this event may know.</param>
public sealed record ParticipantAdded(PersonId Person, string Name, Role Role, Lanes Lanes) : RoomEvent;

public sealed record ParticipantRemoved(PersonId Person, string Name, string Reason) : RoomEvent;

public sealed record ThisPersonHasLeft(string Name) : Refusal($"{Name} has no active account. Choose somebody else.");

public sealed record ThisContactBelongsToAnotherClient(string Name) : Refusal($"{Name} belongs to another client and cannot enter this room.");

public sealed record OnlyCounselOpensThePrivilegedLane()
    : Refusal("Only counsel in this room decides who reads the Privileged lane. Ask them to add this person.");

public sealed record OnlyItsReadersOpenALane(Lane Lane)
    : Refusal($"Only somebody who reads the {Lane} lane opens it, and not to themselves. Ask an executive or the owner of the room.");

public sealed record TheirRoleDoesNotReadThat(string Name, Lanes Lanes)
    : Refusal($"{Name} cannot be added to {Lanes}: their role never reads it. Add them without it, or choose somebody else.");

public sealed record ThisPersonIsHereAlready(string Name) : Refusal($"{Name} is in this room already.");
