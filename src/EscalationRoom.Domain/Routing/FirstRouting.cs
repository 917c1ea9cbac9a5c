using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Routing;

/// <summary>Whom to ask to accept a room: the freest owner with the type's skill, then the duty manager, then the director.</summary>
/// <param name="People">Everybody, with how many open rooms each answers for.</param>
/// <param name="Asked">Who was asked before in this room, and did not take it.</param>
public sealed record FirstRouting(IReadOnlyList<Candidate> People, IReadOnlyCollection<PersonId> Asked)
{
    private const string Director = "A3-D";

    /// <summary>Who answers for a room until somebody accepts it.</summary>
    public Person? Duty => People.Select(it => it.Who).Where(it => it is { Role: Role.Duty, IsActive: true }).MinBy(it => it.Handle, StringComparer.Ordinal);

    /// <summary>Offers the room to whoever is chosen, unless somebody is asked already or nobody is left.</summary>
    public Result<EscalationRouted> Offer(Room room, DateTimeOffset now)
    {
        if (room.OfferedTo is { } waiting)
        {
            return new TheRoomIsOfferedToSomebodyElse(room.Find(waiting)?.Name ?? room.Owner.Name);
        }

        return Choose(room.Type, room.Severity) is { } choice
            ? room.OfferRoom(choice.To, choice.Why, now + AcceptTime.Of(room.Severity), now)
            : new EverybodyWasAsked(room.Owner.Name);
    }

    /// <summary>Whom to offer a room that goes up a tier: the lowest higher authority that carries least.</summary>
    public NextOwner? NextTier(Room room)
    {
        var higher = Free(it => it.Who.CanOwnRooms && it.Who.Tier > room.Tier && it.Who.Id != room.OwnerId);
        var next = higher.OrderBy(it => it.Who.Tier).ThenBy(it => it.Who.Authority == Director ? 0 : 1).FirstOrDefault();
        return next is null ? null : new NextOwner(next.Who, AcceptTime.Of(room.Severity));
    }

    /// <returns>Nothing when everybody was asked; the duty manager still answers for the room.</returns>
    public RoutingChoice? Choose(EscalationType type, Severity severity)
    {
        var skill = OwnerSkill.Of(type);
        var able = Free(it => it.Who.Role is Role.Owner && it.Who.HasSkill(skill) && it.HasRoomFor(severity));
        return able switch
        {
            [var best, ..] => new RoutingChoice(best.Who, WhyBest(best, able.Count, skill)),
            [] => Fallback(it => it.Role is Role.Duty, $"No free owner with the skill \"{skill}\" is left: the duty manager is asked.")
                ?? Fallback(it => it is { Role: Role.Exec, Authority: Director }, "No owner and no duty manager took it: the director is asked."),
        };
    }

    private RoutingChoice? Fallback(Func<Person, bool> fits, string why) =>
        Free(it => fits(it.Who)) is [var first, ..] ? new RoutingChoice(first.Who, why) : null;

    private List<Candidate> Free(Func<Candidate, bool> fits) =>
    [
        .. People.Where(it => it.Who.IsActive && !Asked.Contains(it.Who.Id) && fits(it))
            .OrderBy(it => it.OpenRooms).ThenBy(it => it.Who.Handle, StringComparer.Ordinal),
    ];

    private static string WhyBest(Candidate best, int among, string skill) =>
        $"{best.Who.Name} has the skill \"{skill}\" and answers for {best.OpenRooms} of at most {best.Who.Capacity} rooms, the fewest of {among} who could take it.";
}

/// <summary>Somebody who may be asked.</summary>
public sealed record Candidate(Person Who, int OpenRooms)
{
    /// <summary>The worst severity may exceed what somebody can carry by one.</summary>
    public bool HasRoomFor(Severity severity) => OpenRooms < (severity is Severity.Sev1 && Who.Capacity > 0 ? Who.Capacity + 1 : Who.Capacity);
}

/// <summary>Who is asked, and why, in words everybody in the room reads.</summary>
public sealed record RoutingChoice(Person To, string Why);

public sealed record EverybodyWasAsked(string Owner) : Refusal($"Nobody is left to ask. {Owner} answers for this room until somebody takes it.");
