using EscalationRoom.Domain.People;

namespace EscalationRoom.Identity.Tests.Hosts;

/// <summary>The people these tests are about.</summary>
public static class SomePeople
{
    public static Person Priya() => A("Priya Raman", "Escalation manager", Role.Owner, tier: 2, "A2");

    public static Person Noor() => A("Noor Haddad", "Senior counsel", Role.Legal, tier: 0, "L");

    public static Person Ruth() => A("Ruth Ambrose", "Director of IT", Role.Guest, tier: 0, "client");

    private static Person A(string name, string title, Role role, int tier, string authority)
    {
        // Tests of one class share a database: nobody's address may meet another's.
        var mailbox = $"{name.ToLowerInvariant().Replace(' ', '.')}.{Guid.NewGuid():N}";
        return new Person(
            PersonId.New(), "u-" + mailbox, name, title, $"{mailbox}@corvane.example", role, tier, authority,
            Client: null, Calendar: "", Skills: "", Capacity: 4, IsActive: true, TimeProvider.System.GetUtcNow());
    }
}
