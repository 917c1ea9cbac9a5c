using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Routing;

/// <summary>Whom to ask to accept a room: the best of the pool the first matching rule names, then its fallbacks; the duty manager always holds it meanwhile.</summary>
/// <param name="People">Everybody as they are now.</param>
/// <param name="Asked">Who was asked before in this room, and did not take it.</param>
public sealed record OwnerRouting(RoutingTable Table, IReadOnlyList<Candidate> People, RoutingCase Case, IReadOnlyCollection<PersonId> Asked)
{
    private const string Director = "A3-D";

    /// <summary>Who answers for a room until somebody accepts it.</summary>
    public Person? Duty => Standing(it => it.Role is Role.Duty).FirstOrDefault()?.Who;

    /// <summary>Offers the room to whoever is chosen, unless somebody is asked already or nobody is left.</summary>
    public Result<EscalationRouted> Offer(Room room, DateTimeOffset now)
    {
        if (room.OfferedTo is { } waiting)
        {
            return new TheRoomIsOfferedToSomebodyElse(room.Find(waiting)?.Name ?? room.Owner.Name);
        }

        var decision = DecideFor(room, now);
        if (Find(decision.To) is not { } to)
        {
            return new EverybodyWasAsked(room.Owner.Name);
        }

        var routed = room.OfferRoom(to, decision.InWords(), now.AddMinutes(decision.AcceptMinutes), now, decision);
        if (routed.IsDone)
        {
            BringIn(room, decision, now);
        }

        return routed;
    }

    /// <summary>
    /// Proposes whoever fits the room better as it stands now, if that is not the one who has it. A room that was taken command of, or went up
    /// a tier, is out of the rules' hands.
    /// </summary>
    public Result<EscalationReroutingProposed> Propose(Room room, DateTimeOffset now)
    {
        var holder = room.OfferedTo ?? room.OwnerId;
        if (Find(holder) is not { Role: Role.Owner or Role.Duty })
        {
            return new TheRulesAskNobodyElse(room.Owner.Name);
        }

        var anew = this with
        {
            Asked = [.. Asked.Where(it => it != holder)],
            People = [.. People.Select(it => it.Who.Id == holder ? it.WithoutOne(Case.Severity) : it)],
        };
        var decision = anew.DecideFor(room, now);
        return decision.Step is RoutingStep.Ranked ? room.ProposeRerouting(decision, now) : new TheRulesAskNobodyElse(room.Owner.Name);
    }

    /// <summary>What routing would decide for the room as it stands, with everybody as they are now.</summary>
    public RoutingDecision DecideFor(Room room, DateTimeOffset now) =>
        (this with { Case = Case with { Type = room.Type, Severity = room.Severity, At = now } }).Decide(room.DeputyId);

    public RoutingDecision Decide(PersonId? deputy = null)
    {
        var rule = Table.For(Case);
        var skills = Case.SkillsUnder(rule);
        var ranking = Rank(rule, skills, [.. skills], it => true);
        var (step, to) = ranking.Best is [var best, ..] ? (RoutingStep.Ranked, best.Who.Who) : FallBack(rule, skills, deputy);
        var second = rule.NeedsDeputy && step is RoutingStep.Ranked && ranking.Best is [_, var next, ..] ? next.Who.Who : null;
        return new RoutingDecision(
            Table.Version,
            rule.Order,
            rule.Name,
            rule.When.Words,
            [.. skills],
            ranking.Ranked,
            ranking.Filtered,
            step,
            to?.Id,
            to?.Name ?? "",
            second?.Id,
            second?.Name ?? "",
            Duty?.Name ?? "",
            new BesideTheOwner(People, Case).Under(rule),
            (int)(rule.AcceptWithin ?? AcceptTime.Of(Case.Severity)).TotalMinutes);
    }

    /// <summary>Whom to offer a room that goes up a tier: the lowest higher authority that carries least.</summary>
    public NextOwner? NextTier(Room room)
    {
        var higher = Standing(it => it.CanOwnRooms && it.Tier > room.Tier && it.Id != room.OwnerId);
        var next = higher.OrderBy(it => it.Availability.IsAway(Case.At)).ThenBy(it => it.Who.Tier).ThenBy(it => it.Who.Authority == Director ? 0 : 1).ThenBy(it => it.OpenRooms).FirstOrDefault();
        return next is null ? null : new NextOwner(next.Who, AcceptTime.Of(room.Severity));
    }

    private Ranking Rank(RoutingRule rule, IReadOnlyCollection<string> skills, IReadOnlyCollection<string> needed, Predicate<Person> fits) => new(
        People.Where(it => it.Who is { IsActive: true, Role: Role.Owner } && fits(it.Who)), Case, skills, new HardFilter(Case, rule, needed, Asked));

    private (RoutingStep Step, Person? To) FallBack(RoutingRule rule, IReadOnlyCollection<string> skills, PersonId? deputy)
    {
        foreach (var fallback in rule.Fallback)
        {
            var (step, found) = fallback.Step switch
            {
                FallbackStep.Deputy => (RoutingStep.Deputy, Free(it => it.CanOwnRooms && it.Id == deputy)),
                FallbackStep.Office => (RoutingStep.Office, Rank(rule, skills, [], it => it.Calendar == fallback.Calendar).Best is [var best, ..] ? best.Who.Who : null),
                FallbackStep.Duty => (RoutingStep.Duty, Free(it => it.Role is Role.Duty)),
                FallbackStep.Director => (RoutingStep.Director, Free(it => it is { Role: Role.Exec, Authority: Director })),
            };
            if (found is not null)
            {
                return (step, found);
            }
        }

        return (RoutingStep.Nobody, null);
    }

    private Person? Free(Predicate<Person> fits) =>
        Standing(it => fits(it) && !Asked.Contains(it.Id)).FirstOrDefault(it => !it.Availability.IsAway(Case.At))?.Who;

    /// <summary>Those who are there first, and on shift before off it.</summary>
    private IOrderedEnumerable<Candidate> Standing(Predicate<Person> fits) => People
        .Where(it => it.Who.IsActive && fits(it.Who))
        .OrderBy(it => it.Availability.IsAway(Case.At))
        .ThenBy(it => Shifts.Of(it, Case.At))
        .ThenBy(it => it.Who.Handle, StringComparer.Ordinal);

    private void BringIn(Room room, RoutingDecision decision, DateTimeOffset now)
    {
        if (Find(decision.Deputy) is { } deputy)
        {
            room.HoldDeputy(deputy, now);
        }

        foreach (var added in decision.Added.Where(it => it.Role is not (AddedRole.VicePresidentDigest or AddedRole.DirectorDigest)))
        {
            if (Find(added.Person) is { } who && room.Find(who.Id) is null)
            {
                room.AddParticipant(Person.Itself, who, Lanes.None, now);
            }
        }
    }

    private Person? Find(PersonId? person) => People.FirstOrDefault(it => it.Who.Id == person)?.Who;
}

public sealed record EverybodyWasAsked(string Owner) : Refusal($"Nobody is left to ask. {Owner} answers for this room until somebody takes it.");
