using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    public static readonly TimeSpan DeputyStays = TimeSpan.FromHours(24);

    private static readonly TimeSpan ShortestOffer = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestOffer = TimeSpan.FromHours(24);

    public Result<OwnershipOffered> OfferHandoff(PersonId by, Person to, string reason, TimeSpan open, DateTimeOffset now) =>
        OfferHandoff(by, to, reason, HandoffNotes.None, open, now);

    public Result<OwnershipOffered> OfferHandoff(PersonId by, Person to, string reason, HandoffNotes notes, TimeSpan open, DateTimeOffset now)
    {
        if (by != OwnerId)
        {
            return new OnlyTheOwnerCanHandOff(Owner.Name, OwnerSince);
        }

        if (to.Id == by)
        {
            return new YouOwnThisRoomAlready(OwnerSince);
        }

        if (PendingHandoff is { } waiting)
        {
            return new AHandoffIsAlreadyWaiting(waiting.Expires);
        }

        if (!to.CanOwnRooms)
        {
            return new ThisPersonCannotOwnARoom(to.Name);
        }

        if (RefuseReason(reason, new AHandoffNeedsAReason()) is { } refusal)
        {
            return refusal;
        }

        if ((RefuseLongText(notes.Tone) ?? RefuseLongText(notes.NotToSay)) is { } tooLong)
        {
            return tooLong;
        }

        return open < ShortestOffer || open > LongestOffer
            ? new AnOfferStaysOpenBetweenAMinuteAndADay()
            : Offer(by, to, reason, notes, open, now);
    }

    /// <param name="readback">The receiver's own words for what they now answer for.</param>
    /// <param name="opened">How many sections of the handoff they have opened.</param>
    public Result<OwnershipHandedOff> AcceptHandoff(Person by, HandoffId offer, string readback, int opened, DateTimeOffset now)
    {
        if (OfferTo(by.Id, offer, now) is not { } handoff)
        {
            return new NoHandoffIsWaitingForYou(Owner.Name, OwnerSince);
        }

        if (RefuseReason(readback, new AcceptingNeedsAReadback()) is { } refusal)
        {
            return refusal;
        }

        var from = OwnerId;
        PassOwnership(by, now);
        Tier = Math.Max(Tier, handoff.ToTier);
        NameDeputy(from, handoff.IsElevation ? null : now + DeputyStays);
        return Record(Lane.Internal, by.Id, now, new OwnershipHandedOff(handoff.Id, from, by.Id, by.Name, handoff.Reason, readback) { Opened = opened });
    }

    public Result<OwnershipHandedOff> AcceptHandoff(Person by, HandoffId offer, string readback, DateTimeOffset now) => AcceptHandoff(by, offer, readback, opened: 0, now);

    public Result<OwnershipDeclined> DeclineHandoff(PersonId by, HandoffId offer, string reason, DateTimeOffset now)
    {
        if (OfferTo(by, offer, now) is not { } handoff)
        {
            return new NoHandoffIsWaitingForYou(Owner.Name, OwnerSince);
        }

        if (RefuseLongText(reason) is { } refusal)
        {
            return refusal;
        }

        DropHandoff();
        return Record(Lane.Internal, by, now, new OwnershipDeclined(offer, OwnerId, reason) { AskedBy = handoff.AskedBy });
    }

    /// <summary>Ends an offer nobody answered in time; the owner simply stays owner.</summary>
    public Result<OwnershipOfferExpired> ExpireHandoff(HandoffId offer, DateTimeOffset now)
    {
        if (PendingHandoff is not { } handoff || handoff.Id != offer || handoff.Expires > now)
        {
            return new NoHandoffIsWaitingForYou(Owner.Name, OwnerSince);
        }

        DropHandoff();
        return Record(Lane.Internal, Person.System, now, new OwnershipOfferExpired(offer, handoff.From, handoff.To) { AskedBy = handoff.AskedBy });
    }

    private OwnershipOffered Offer(PersonId by, Person to, string reason, HandoffNotes notes, TimeSpan open, DateTimeOffset now)
    {
        PendingHandoff = new Handoff(HandoffId.New(), OwnerId, to.Id, reason, now, now + open, IsElevation: false, Tier) { AskedBy = by, Notes = notes };
        return Record(Lane.Internal, by, now, new OwnershipOffered(PendingHandoff.Id, to.Id, to.Name, reason, PendingHandoff.Expires)
        {
            Tone = notes.Tone,
            NotToSay = notes.NotToSay,
        });
    }

    private Handoff? OfferTo(PersonId to, HandoffId offer, DateTimeOffset now) =>
        PendingHandoff is { } handoff && handoff.Id == offer && handoff.To == to && handoff.Expires > now ? handoff : null;
}

public sealed record OwnershipOffered(HandoffId Handoff, PersonId To, string ToName, string Reason, DateTimeOffset Expires) : RoomEvent
{
    public string Tone { get; init; } = "";

    public string NotToSay { get; init; } = "";
}

public sealed record OwnershipHandedOff(HandoffId Handoff, PersonId From, PersonId To, string ToName, string Reason, string Readback) : RoomEvent
{
    /// <summary>How many sections of the handoff were opened before; none is known of what was accepted elsewhere.</summary>
    public int Opened { get; init; }

    protected override string Says => Readback;
}

public sealed record OwnershipDeclined(HandoffId Handoff, PersonId Owner, string Reason) : RoomEvent
{
    /// <summary>Who asked for it: the owner, or somebody over them.</summary>
    public PersonId AskedBy { get; init; } = Owner;
}

public sealed record OwnershipOfferExpired(HandoffId Handoff, PersonId From, PersonId To) : RoomEvent
{
    /// <summary>Who asked for it: the owner, or somebody over them.</summary>
    public PersonId AskedBy { get; init; } = From;
}

public sealed record OnlyTheOwnerCanHandOff(string Owner, DateTimeOffset Since)
    : Refusal($"Only {Owner}, who owns this room since {Since:HH:mm:ss} UTC, can hand it off. Ask them, or take command.");

public sealed record YouOwnThisRoomAlready(DateTimeOffset Since)
    : Refusal($"You own this room since {Since:HH:mm:ss} UTC. Choose somebody else.");

public sealed record AHandoffIsAlreadyWaiting(DateTimeOffset Expires)
    : Refusal($"A handoff is already waiting until {Expires:HH:mm} UTC. Let it be answered or expire first.");

public sealed record ThisPersonCannotOwnARoom(string Name)
    : Refusal($"{Name} cannot own a room. Choose an escalation owner, a duty manager or an executive.");

public sealed record AHandoffNeedsAReason() : Refusal("Say why you hand this room off.");

public sealed record AnOfferStaysOpenBetweenAMinuteAndADay() : Refusal("Choose how long the offer stays open: between 1 minute and 24 hours.");

public sealed record NoHandoffIsWaitingForYou(string Owner, DateTimeOffset Since)
    : Refusal($"No handoff of this room is waiting for you. {Owner} owns it since {Since:HH:mm:ss} UTC.");

public sealed record AcceptingNeedsAReadback() : Refusal("Say in your own words what you now answer for, then accept.");
