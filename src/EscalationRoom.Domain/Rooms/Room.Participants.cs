using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <param name="lanes">Lanes to open for them beyond what their seat gives; Privileged only by counsel.</param>
    public Result<ParticipantAdded> AddParticipant(Person by, Person who, Lanes lanes, DateTimeOffset now)
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

        if (Find(who.Id) is { } seated && (seated.Reads & lanes) == lanes)
        {
            return new ThisPersonIsHereAlready(who.Name);
        }

        Admit(who, Find(who.Id)?.Seat ?? SeatFor(who), now, lanes);
        var lane = lanes.Has(Lane.Privileged) ? Lane.Privileged : Lane.Internal;
        var added = Record(lane, by.Id, now, new ParticipantAdded(who.Id, who.Name, who.Role, Find(who.Id)!.Reads));
        if (who.Role is Role.Guest)
        {
            Record(Lane.Client, Person.System, now, new ContactJoined(who.Id, who.Name));
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
            return new TheOwnerCannotLeave(seated.Name);
        }

        Participants = Participants.Remove(seated);
        PendingHandoff = PendingHandoff?.To == who ? null : PendingHandoff;
        DeputyId = DeputyId == who ? null : DeputyId;
        return Record(Lane.Internal, by, now, new ParticipantRemoved(who, seated.Name, reason));
    }

    private void Admit(Person who, Seat seat, DateTimeOffset now, Lanes granted = Lanes.None)
    {
        var (reads, writes) = RoomAccess.SeatLanes(who.Role, seat);
        var before = Find(who.Id);
        var kept = before?.Reads & Lanes.Privileged ?? Lanes.None;
        var admitted = new Participant(
            who.Id, who.Name, who.Role, seat, reads | granted | kept, writes | granted | kept, before?.Since ?? now);
        Participants = before is null ? Participants.Add(admitted) : Participants.Replace(before, admitted);
        OpenLanes |= admitted.Reads & (Lanes.Privileged | Lanes.Executive);
    }

    private void Reseat(PersonId who, Seat seat)
    {
        if (Find(who) is { } seated)
        {
            var (reads, writes) = RoomAccess.SeatLanes(seated.Role, seat);
            var kept = seated.Reads & Lanes.Privileged;
            Participants = Participants.Replace(seated, seated with { Seat = seat, Reads = reads | kept, Writes = writes | kept });
        }
    }

    private bool IsCounselHere(Person by) => by.Role is Role.Legal && Find(by.Id) is not null;

    private static Seat SeatFor(Person who) => who.Role switch
    {
        Role.Guest => Seat.Contact,
        Role.Exec => Seat.Observer,
        Role.Legal or Role.Finance or Role.Compliance => Seat.Reviewer,
        Role.Frontline or Role.Owner or Role.Duty or Role.Sme => Seat.Helper,
        Role.Auditor or Role.Admin or Role.System => Seat.Watcher,
    };
}

/// <param name="Lanes">What the new participant reads from now on.</param>
public sealed record ParticipantAdded(PersonId Person, string Name, Role Role, Lanes Lanes) : RoomEvent;

/// <summary>What the client's other contacts learn when one of theirs joins.</summary>
public sealed record ContactJoined(PersonId Person, string Name) : RoomEvent;

public sealed record ParticipantRemoved(PersonId Person, string Name, string Reason) : RoomEvent;

public sealed record ThisPersonHasLeft(string Name) : Refusal($"{Name} has no active account. Choose somebody else.");

public sealed record ThisContactBelongsToAnotherClient(string Name) : Refusal($"{Name} belongs to another client and cannot enter this room.");

public sealed record OnlyCounselOpensThePrivilegedLane()
    : Refusal("Only counsel in this room decides who reads the Privileged lane. Ask them to add this person.");

public sealed record ThisPersonIsHereAlready(string Name) : Refusal($"{Name} is in this room already.");

public sealed record ThisPersonIsNotHere() : Refusal("That person is not in this room.");

public sealed record TheOwnerCannotLeave(string Name) : Refusal($"{Name} owns this room. Hand it off first.");
