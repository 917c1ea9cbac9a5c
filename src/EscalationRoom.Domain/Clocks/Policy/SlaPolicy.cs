using System.Globalization;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Clocks;

/// <summary>The promise to clients: how long each measure may take. A business day counts in the client's own calendar.</summary>
public static class SlaPolicy
{
    public static SlaTarget TargetOf(SlaMeasure measure, SlaTerms terms)
    {
        var promised = OfDisputes(measure, terms) ?? Promised((terms.Promise ?? PromiseTable.Shipped).Of(terms.Severity, measure), terms.Coverage.Tier);
        return promised[^1] == 'd' || !RunsAlways(terms)
            ? new SlaTarget(measure, MinutesOf(promised, terms.Calendar), terms.Calendar.Id) { Written = terms.Hours }
            : new SlaTarget(measure, MinutesOf(promised, BusinessCalendars.Always), BusinessCalendars.Always.Id);
    }

    /// <summary>Counsel's review dominates disputes, so their update and resolution are slower.</summary>
    private static string? OfDisputes(SlaMeasure measure, SlaTerms terms) => (terms.Type, measure, terms.Severity) switch
    {
        (EscalationType.ContractDispute or EscalationType.BillingDispute, SlaMeasure.ClientUpdate, Severity.Sev1 or Severity.Sev2) => "1d",
        (EscalationType.ContractDispute or EscalationType.BillingDispute, SlaMeasure.Resolve, Severity.Sev2) => "10d",
        (EscalationType.ContractDispute or EscalationType.BillingDispute, SlaMeasure.Resolve, Severity.Sev1) => "5d",
        _ => null,
    };

    private static bool RunsAlways(SlaTerms terms) =>
        terms.Severity is Severity.Sev1 || (terms.Severity is Severity.Sev2 && terms.Coverage.Tier is ClientTier.Strategic);

    private static string Promised(string[] values, ClientTier tier) => tier switch
    {
        ClientTier.Strategic => values[0],
        ClientTier.Enterprise => values[values.Length / 2],
        ClientTier.Standard => values[^1],
    };

    private static int MinutesOf(string promised, BusinessCalendar calendar)
    {
        var count = int.Parse(promised[..^1], CultureInfo.InvariantCulture);
        return promised[^1] switch
        {
            'm' => count,
            'h' => count * 60,
            'd' => count * (int)calendar.Day.TotalMinutes,
            _ => throw new FormatException($"'{promised}' is no time."),
        };
    }
}
