using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    private void Admit(Person who, Seat seat, DateTimeOffset now, Lanes granted = Lanes.None)
    {
        var before = Find(who.Id);
        var admitted = Seated(
            new Participant(who.Id, who.Name, who.Role, seat, Lanes.None, Lanes.None, before?.Since ?? now), seat, granted, before);
        Participants = before is null ? Participants.Add(admitted) : Participants.Replace(before, admitted);
        OpenLanes |= granted | LanesOpenedBy(who.Role);
    }

    private void Reseat(PersonId who, Seat seat)
    {
        if (Find(who) is { } before)
        {
            Participants = Participants.Replace(before, Seated(before, seat, Lanes.None, before));
        }
    }

    /// <summary>A new seat changes what comes with the seat; what was granted by hand stays.</summary>
    private static Participant Seated(Participant who, Seat seat, Lanes granted, Participant? before)
    {
        var (reads, writes) = RoomAccess.SeatLanes(who.Role, seat);
        var opened = (granted | GrantedTo(before)) & RoomAccess.Grantable(who.Role);
        return who with { Seat = seat, Reads = reads | opened, Writes = writes | (opened & RoomAccess.EverWrites(who.Role)) };
    }

    private static Lanes GrantedTo(Participant? who)
    {
        if (who is null)
        {
            return Lanes.None;
        }

        var (reads, writes) = RoomAccess.SeatLanes(who.Role, who.Seat);
        return (who.Reads & ~reads) | (who.Writes & ~writes);
    }

    private static Lanes LanesOpenedBy(Role role) => role switch
    {
        Role.Exec => Lanes.Executive,
        Role.Legal => Lanes.Privileged,
        Role.Frontline or Role.Owner or Role.Duty or Role.Finance or Role.Compliance or Role.Sme
            or Role.Guest or Role.Auditor or Role.Admin or Role.System => Lanes.None,
    };

    private void Unseat(Participant seated)
    {
        Participants = Participants.Remove(seated);
        if (PendingHandoff?.To == seated.Id)
        {
            DropHandoff();
        }

        if (OfferedTo == seated.Id)
        {
            (State, OfferedTo, OfferExpires) = (RoomState.Routing, null, null);
        }

        CommandTakenFrom = CommandTakenFrom == seated.Id ? null : CommandTakenFrom;
        if (DeputyId == seated.Id)
        {
            NameDeputy(null, until: null);
        }
    }

    private static Seat SeatFor(Person who) => who.Role switch
    {
        Role.Guest => Seat.Contact,
        Role.Exec => Seat.Observer,
        Role.Legal or Role.Finance or Role.Compliance => Seat.Reviewer,
        Role.Frontline or Role.Owner or Role.Duty or Role.Sme => Seat.Helper,
        Role.Auditor or Role.Admin or Role.System => Seat.Watcher,
    };

    /// <summary>Executives whom a rule adds watch from afar until they join.</summary>
    private static Seat WatchingSeatFor(Person who) => who.Role is Role.Exec ? Seat.Watcher : SeatFor(who);
}
