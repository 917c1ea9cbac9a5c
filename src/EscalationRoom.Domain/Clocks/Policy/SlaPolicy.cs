using System.Collections.Frozen;
using System.Globalization;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Clocks;

/// <summary>The promise to clients: how long each measure may take. A business day counts in the client's own calendar.</summary>
public static class SlaPolicy
{
    /// <summary>Three values are for Strategic / Enterprise / Standard clients; d is a business day.</summary>
    private const string Rows =
        """
        Sev1  Accept 10m  FirstResponse 15m/30m/60m  ClientUpdate 30m/60m/2h  Resolve 4h/8h/12h    ClientDecision 4h
        Sev2  Accept 30m  FirstResponse 1h/2h/4h     ClientUpdate 2h/4h/8h    Resolve 24h/2d/3d    ClientDecision 2d
        Sev3  Accept 2h   FirstResponse 4h/8h/8h     ClientUpdate 1d/1d/2d    Resolve 3d/5d/7d     ClientDecision 2d
        Sev4  Accept 1d   FirstResponse 1d/1d/2d     ClientUpdate 2d/3d/5d    Resolve 10d/15d/20d  ClientDecision 2d
        """;

    private const StringSplitOptions Words = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static readonly FrozenDictionary<(Severity, SlaMeasure), string[]> Table =
        Rows.Split('\n', Words).SelectMany(Read).ToFrozenDictionary(it => it.Key, it => it.Value);

    public static SlaTarget TargetOf(SlaMeasure measure, SlaTerms terms)
    {
        var promised = OfDisputes(measure, terms) ?? Promised(Table[(terms.Severity, measure)], terms.Coverage.Tier);
        var calendar = BusinessCalendars.Of(promised[^1] == 'd' || !RunsAlways(terms) ? terms.Coverage.Calendar : BusinessCalendars.Always.Id);
        return new SlaTarget(measure, MinutesOf(promised, calendar), calendar.Id);
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

    private static IEnumerable<KeyValuePair<(Severity, SlaMeasure), string[]>> Read(string line)
    {
        var cells = line.Split(' ', Words);
        var severity = Enum.Parse<Severity>(cells[0]);
        for (var at = 1; at < cells.Length; at += 2)
        {
            yield return KeyValuePair.Create((severity, Enum.Parse<SlaMeasure>(cells[at])), cells[at + 1].Split('/'));
        }
    }
}
