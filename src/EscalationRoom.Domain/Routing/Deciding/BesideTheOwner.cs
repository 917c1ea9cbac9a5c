using System.Globalization;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Routing;

/// <summary>
/// Who comes in beside the owner: whom the rule names, whom the type, the client's tier and flags ask for whatever the rule, and who can
/// decide the sum at stake when the owner cannot.
/// </summary>
internal sealed record BesideTheOwner(IReadOnlyList<Candidate> People, RoutingCase Case)
{
    private const decimal LegalFrom = 25_000;

    private static readonly string[] Levels = ["A3-D", "A3-V", "A3-C"];

    private bool IsRegulated => ClientFlags.Has(Case.Client, ClientFlags.Regulated);

    public AddedPerson[] Under(RoutingRule rule) =>
    [
        .. rule.People.Where(it => it.If?.Holds(Case) is not false).Select(it => it.Role)
            .Concat(ForTheType()).Concat(ForTheClient())
            .Distinct()
            .Select(role => (Role: role, Who: Find(role)))
            .Where(it => it.Who is not null)
            .Select(it => new AddedPerson(it.Who!.Id, it.Who.Name, it.Role, WhyOf(it.Role)))
            .Concat(Approver()),
    ];

    private IEnumerable<AddedRole> ForTheType() => Case.Type switch
    {
        EscalationType.ContractDispute => [AddedRole.Legal, AddedRole.Finance],
        EscalationType.BillingDispute => Case.Amount >= LegalFrom ? [AddedRole.Finance, AddedRole.Legal] : [AddedRole.Finance],
        EscalationType.SecurityPrivacy => [AddedRole.Legal, AddedRole.Compliance],
        EscalationType.ServiceOutage or EscalationType.ComplaintConduct => IsRegulated ? [AddedRole.Compliance] : [],
        EscalationType.ServiceFailure or EscalationType.SlaBreach or EscalationType.DeliveryDelay or EscalationType.RetentionRisk or EscalationType.ClientRequested => [],
    };

    private IEnumerable<AddedRole> ForTheClient()
    {
        (AddedRole Role, bool IsNeeded)[] asked =
        [
            (AddedRole.VicePresident, Case is { Severity: Severity.Sev1, Client.Tier: ClientTier.Strategic }),
            (AddedRole.VicePresident, Case.Severity <= Severity.Sev2 && ClientFlags.Has(Case.Client, ClientFlags.Reference)),
            (AddedRole.Director, Case.Severity is Severity.Sev1 && Case.Client.Tier is not ClientTier.Standard),
            (AddedRole.Director, Case is { Severity: Severity.Sev2, Client.Tier: ClientTier.Strategic }),
            (AddedRole.Duty, Case is { Severity: Severity.Sev1, Client.Tier: ClientTier.Standard }),
            (AddedRole.AccountOwner, ClientFlags.Has(Case.Client, ClientFlags.RenewalSoon)),
            (AddedRole.VicePresidentDigest, ClientFlags.Has(Case.Client, ClientFlags.RenewalSoon)),
            (AddedRole.Legal, ClientFlags.Has(Case.Client, ClientFlags.Litigation)),
        ];
        return asked.Where(it => it.IsNeeded).Select(it => it.Role);
    }

    /// <summary>Nobody, when an owner may decide the sum, or nobody named one.</summary>
    private IEnumerable<AddedPerson> Approver()
    {
        if (Case.Amount is not { } amount || LimitOf("A2") >= amount)
        {
            yield break;
        }

        foreach (var level in Levels.Where(it => LimitOf(it) is not { } limit || limit >= amount).Take(1))
        {
            if (Find(it => it.Role is Role.Exec && it.Authority == level) is { } approver)
            {
                var limit = LimitOf(level) is { } most ? $"up to {most.ToString("#,0", CultureInfo.InvariantCulture)}" : "any sum";
                yield return new AddedPerson(approver.Id, approver.Name, AddedRole.Approver, $"may decide {limit}");
            }
        }
    }

    private decimal? LimitOf(string level) => Authority.Of(level, Case.Client.AnnualRevenue)?.Limit;

    private Person? Find(AddedRole role) => role switch
    {
        AddedRole.Legal => Find(it => it.Role is Role.Legal),
        AddedRole.Finance => Find(it => it.Role is Role.Finance),
        AddedRole.Compliance => Find(it => it.Role is Role.Compliance),
        AddedRole.AccountOwner => Find(it => it.Id == Case.Client.AccountOwner),
        AddedRole.VicePresident or AddedRole.VicePresidentDigest => Find(it => it.Authority == "A3-V"),
        AddedRole.Director or AddedRole.DirectorDigest => Find(it => it.Authority == "A3-D"),
        AddedRole.Duty => Find(it => it.Role is Role.Duty),
        AddedRole.Approver => null,
    };

    /// <summary>Somebody who is there before somebody who is away.</summary>
    private Person? Find(Predicate<Person> fits) => People
        .Where(it => it.Who.IsActive && fits(it.Who))
        .OrderBy(it => it.Availability.IsAway(Case.At))
        .ThenBy(it => it.Who.Handle, StringComparer.Ordinal)
        .FirstOrDefault()?.Who;

    private string WhyOf(AddedRole role) => role switch
    {
        AddedRole.Compliance when IsRegulated => "compliance: regulated client",
        AddedRole.Legal or AddedRole.Finance or AddedRole.Compliance => role.ToString().ToLowerInvariant(),
        AddedRole.AccountOwner => "account owner",
        AddedRole.VicePresident or AddedRole.Director or AddedRole.Duty or AddedRole.Approver or AddedRole.VicePresidentDigest or AddedRole.DirectorDigest => "",
    };
}
