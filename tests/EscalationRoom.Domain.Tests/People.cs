using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Tests;

/// <summary>The people who appear in the tests, one of every role.</summary>
internal static class People
{
    public static readonly ClientId Aldermoor = ClientId.New();

    public static readonly ClientId Tarnhill = ClientId.New();

    public static readonly Person Mira = A(Role.Frontline, "Mira Okafor", tier: 1);

    public static readonly Person Ana = A(Role.Owner, "Ana Silva", tier: 2);

    public static readonly Person Ben = A(Role.Owner, "Ben Ode", tier: 2);

    public static readonly Person Rachel = A(Role.Duty, "Rachel Boateng", tier: 2);

    public static readonly Person Helen = A(Role.Exec, "Helen Strand", tier: 3);

    public static readonly Person Marcus = A(Role.Exec, "Marcus Whitfield", tier: 3);

    public static readonly Person Noor = A(Role.Legal, "Noor Haddad");

    public static readonly Person Grant = A(Role.Finance, "Grant Ellison");

    public static readonly Person Yuki = A(Role.Compliance, "Yuki Tan");

    public static readonly Person Olu = A(Role.Sme, "Olu Adeyemi");

    public static readonly Person Tomas = A(Role.Sme, "Tomás Herrera");

    public static readonly Person Ruth = A(Role.Guest, "Ruth Ambrose", client: Aldermoor);

    public static readonly Person Dana = A(Role.Guest, "Dana Cole", client: Tarnhill);

    public static readonly Person Victor = A(Role.Auditor, "Victor Lang");

    public static readonly Person Ada = A(Role.Admin, "Ada Lindqvist");

    public static readonly Person TheSystem = A(Role.System, "EscalationRoom") with { Id = Person.System };

    public static readonly IReadOnlyList<Person> OneOfEveryRole =
        [Mira, Ana, Rachel, Helen, Noor, Grant, Yuki, Olu, Ruth, Victor, Ada, TheSystem];

    private static Person A(Role role, string name, int tier = 0, ClientId? client = null) => new(
        PersonId.New(), $"u-{name.Split(' ')[0].ToLowerInvariant()}", name, role.ToString(), $"{name.Replace(' ', '.')}@corvane.example",
        role, tier, "", client, "cal-emea", "", 4, IsActive: true, DateTimeOffset.UnixEpoch);
}
