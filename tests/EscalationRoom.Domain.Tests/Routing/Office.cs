using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;

namespace EscalationRoom.Domain.Tests.Routing;

/// <summary>The people and clients the routing rules were written for, at a moment of the test's choosing.</summary>
internal sealed class Office
{
    /// <summary>13:03 in London, 08:03 in New York, 22:03 in Tokyo, on a working day.</summary>
    public static readonly DateTimeOffset Afternoon = new(2026, 3, 3, 13, 3, 0, TimeSpan.Zero);

    public static readonly Person Priya = Owner("u-priya", "Priya Raman", "cal-emea", "platform, payments, outage, healthcare");

    public static readonly Person Daniel = Owner("u-daniel", "Daniel Osei", "cal-emea", "contract, billing, financial-services");

    public static readonly Person Sofia = Owner("u-sofia", "Sofia Marchetti", "cal-amer", "sla, complaint, logistics, platform, outage");

    public static readonly Person Kenji = Owner("u-kenji", "Kenji Watanabe", "cal-apac", "platform, delivery, apac", capacity: 3);

    public static readonly Person Farah = Owner("u-farah", "Farah Siddiqui", "cal-emea", "contract, complaint, public-sector");

    public static readonly Person Rachel = Other("u-rachel", "Rachel Boateng", Role.Duty, 2, "A2", "cal-emea");

    public static readonly Person Marcus = Other("u-marcus", "Marcus Whitfield", Role.Exec, 3, "A3-D", "cal-amer");

    public static readonly Person Helen = Other("u-helen", "Helen Strand", Role.Exec, 3, "A3-V", "cal-emea");

    public static readonly Person Ines = Other("u-ines", "Inês Duarte", Role.Exec, 3, "A3-C", "cal-emea");

    public static readonly Person Noor = Other("u-noor", "Noor Haddad", Role.Legal, 0, "L", "cal-emea");

    public static readonly Person Grant = Other("u-grant", "Grant Ellison", Role.Finance, 0, "F", "cal-emea");

    public static readonly Person Yuki = Other("u-yuki", "Yuki Tan", Role.Compliance, 0, "C", "cal-emea");

    public static readonly Client Aldermoor = AClient("cl-aldermoor", "healthcare", ClientTier.Strategic, 1_840_000, "regulated, reference account", "cal-emea");

    public static readonly Client Tarnhill = AClient("cl-tarnhill", "financial services", ClientTier.Enterprise, 620_000, "regulated, renewal in 58 days", "cal-emea");

    public static readonly Client Quillon = AClient("cl-quillon", "logistics", ClientTier.Enterprise, 410_000, "at risk (2 complaints in 90 days)", "cal-amer");

    public static readonly Client Hanami = AClient("cl-hanami", "manufacturing", ClientTier.Standard, 118_000, "", "cal-apac");

    private readonly Dictionary<PersonId, Candidate> _people = new[] { Priya, Daniel, Sofia, Kenji, Farah, Rachel, Marcus, Helen, Ines, Noor, Grant, Yuki }
        .ToDictionary(it => it.Id, it => new Candidate(it, Availability.Usual(it.Id), IsPresent: true));

    /// <summary>Farah is away, and Daniel stands in for her.</summary>
    public Office() => Away(Farah, Daniel);

    public IReadOnlyList<Candidate> People => [.. _people.Values];

    public Office With(Person who, Func<Candidate, Candidate> change)
    {
        _people[who.Id] = change(_people[who.Id]);
        return this;
    }

    public Office Away(Person who, Person? stand = null) =>
        With(who, it => it with { Availability = it.Availability with { AwayFrom = DateTimeOffset.UnixEpoch, Delegate = stand?.Id } });

    public Office Without(params Person[] who)
    {
        who.ToList().ForEach(it => _people.Remove(it.Id));
        return this;
    }

    public RoutingDecision Decide(RoutingCase asked, params PersonId[] before) => Routing(asked, before).Decide();

    public OwnerRouting Routing(RoutingCase asked, params PersonId[] before) => new(ShippedRules.Table, People, asked, before);

    public static RoutingCase ACase(
        EscalationType type = EscalationType.ServiceOutage, Severity severity = Severity.Sev1, Client? client = null, decimal? amount = null, string skills = "", DateTimeOffset? at = null) =>
        new(type, severity, client ?? Aldermoor, amount, Skill.Each(skills), at ?? Afternoon);

    private static Person Owner(string handle, string name, string calendar, string skills, int capacity = 4) =>
        Other(handle, name, Role.Owner, 2, "A2", calendar) with { Skills = skills, Capacity = capacity };

    private static Person Other(string handle, string name, Role role, int tier, string authority, string calendar) => new(
        PersonId.New(), handle, name, "", $"{handle}@corvane.example", role, tier, authority, null, calendar, "", 6, IsActive: true, DateTimeOffset.UnixEpoch);

    private static Client AClient(string handle, string sector, ClientTier tier, decimal revenue, string flags, string calendar) =>
        new(ClientId.New(), handle, handle, sector, tier, revenue, "GBP", flags, calendar, null, "");
}
