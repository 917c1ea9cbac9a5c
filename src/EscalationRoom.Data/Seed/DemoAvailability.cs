using EscalationRoom.Domain.People;

namespace EscalationRoom.Data.Seed;

/// <summary>Who cannot be asked in the demo, and who can be beyond their hours.</summary>
public static class DemoAvailability
{
    public static IReadOnlyList<Availability> All(DateTimeOffset now) =>
    [
        Availability.Usual(DemoPeople.IdOf("u-farah")) with { AwayFrom = now, Delegate = DemoPeople.IdOf("u-daniel"), ChangedAt = now },
        Availability.Usual(DemoPeople.IdOf("u-priya")) with { OnCallFrom = now, ChangedAt = now },
        Availability.Usual(DemoPeople.IdOf("u-sofia")) with { OnCallFrom = now, ChangedAt = now },
        Availability.Usual(DemoPeople.IdOf("u-daniel")) with { Conflicts = "cl-osprey", ChangedAt = now },
    ];
}
