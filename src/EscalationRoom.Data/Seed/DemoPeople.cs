using System.Globalization;
using System.Text;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Data.Seed;

/// <summary>Everybody in the demo: the staff of the fictional Corvane Systems and their clients' contacts.</summary>
public static class DemoPeople
{
    private const string StaffDomain = "corvane.example";

    /// <summary>The system itself and the assistant act without an account.</summary>
    private static readonly string[] WithoutAccount = ["system", "assistant"];

    public static IReadOnlyList<Person> All(DateTimeOffset now) =>
        [.. SeedFile.Data.People.Where(it => !WithoutAccount.Contains(it.Role)).Select(it => Of(it, now))];

    public static PersonId IdOf(string handle) => handle == "sys" ? Person.System : new PersonId(SeedId.Of(handle));

    private static Person Of(SeedPerson it, DateTimeOffset now)
    {
        var role = Enum.Parse<Role>(it.Role, ignoreCase: true);
        var client = role is Role.Guest ? SeedFile.Data.Clients.Single(client => it.Title.EndsWith(client.Name, StringComparison.Ordinal)) : null;
        return new Person(
            IdOf(it.Id),
            it.Id,
            it.Name,
            it.Title,
            $"{Mailbox(it.Name)}@{(client is null ? StaffDomain : client.Id.Replace("cl-", "", StringComparison.Ordinal) + ".example")}",
            role,
            it.Tier ?? 0,
            it.Authority is "-" or "client" ? "" : it.Authority,
            client is null ? null : DemoClients.IdOf(client.Id),
            it.Calendar is "-" ? "" : it.Calendar,
            it.Skills,
            it.Capacity,
            IsActive: true,
            now);
    }

    /// <summary>given.family, in ASCII.</summary>
    private static string Mailbox(string name) => string.Concat(
        name.Normalize(NormalizationForm.FormD)
            .Where(it => CharUnicodeInfo.GetUnicodeCategory(it) is not UnicodeCategory.NonSpacingMark)
            .Select(it => it == ' ' ? '.' : char.ToLowerInvariant(it)));
}
