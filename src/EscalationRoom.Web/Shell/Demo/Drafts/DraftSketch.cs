using System.Globalization;
using EscalationRoom.Data.Seed;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using NodaTime;

namespace EscalationRoom.Web.Shell.Demo.Drafts;

/// <summary>An escalation somebody is in the middle of writing.</summary>
/// <param name="Thread">As it would be pasted; empty, nothing was.</param>
/// <param name="File">Its name, and what it says.</param>
internal sealed record DraftSketch(string By, string Name, IReadOnlyDictionary<string, string> Answers, string Thread, (string Name, string[] Lines)? File)
{
    private static readonly DateTimeZone NewYork = BusinessCalendars.Amer.Zone;

    public DraftId Id => new(SeedId.Of($"draft/{Name}"));

    public static IReadOnlyList<DraftSketch> Of(DateTimeOffset now) => [SilentLabels(now), SlippingArchive(now)];

    /// <summary>Scenario C in the making: the thread is pasted, severity and kind are still open.</summary>
    private static DraftSketch SilentLabels(DateTimeOffset now) => new(
        "u-tomas",
        "silent labels",
        new Dictionary<string, string>
        {
            ["client"] = "cl-quillon",
            ["title"] = "Ticket ZD-88341 unanswered for a day: labels print without weights",
            ["whatHappened"] = "Labels print without weights since the template update. The ticket waited in the evening queue; nobody answered within the 8 hours of schedule B.",
            ["attempt.0.when"] = At(now, 1),
            ["attempt.0.who"] = "Jun Park",
            ["attempt.0.what"] = "went back to the old label template",
            ["attempt.0.result"] = "weights print again on line 2, not on lines 1 and 3",
            ["field.linkedRecord"] = "ZD-88341",
            ["field.sourceTicket"] = "ZD-88341",
            ["field.contact"] = "Wei Zhang",
        },
        $"""
        ZD-88341 Labels print without weights

        Marek Nowak <marek.nowak@quillon.example>  {At(now, 25)}
        Labels print without weights on all three lines since your template update. Carriers send the parcels back.

        Corvane Support (automatic)  {At(now, 24.9)}
        We have received your request. A colleague answers within 8 hours.

        Marek Nowak <marek.nowak@quillon.example>  {At(now, 20)}
        Any news? We write the weights by hand.

        SLA rule (automatic)  {At(now, 17)}
        First response was due {At(now, 17)} and is breached.

        Ilse Brandt <ilse.brandt@quillon.example>  {At(now, 11)}
        Nobody answers. This is the third time since summer that something raised in the evening is ignored.

        Ilse Brandt <ilse.brandt@quillon.example>  {At(now, 2)}
        Terrible night: 63 parcels came back, and still no answer. It is frustrating and disappointing, and I want your director to call me.
        """,
        ("label-lines.csv", ["line,labels,without weight", "1,412,409", "2,388,0", "3,401,397"]));

    private static DraftSketch SlippingArchive(DateTimeOffset now) => new(
        "u-lena",
        "slipping archive",
        new Dictionary<string, string>
        {
            ["client"] = "cl-osprey",
            ["type"] = "delivery_delay",
            ["test"] = SeverityTests.DeliverySlips,
            ["title"] = "Archive migration slips a second time",
            ["whatHappened"] = "The milestone was planned for last week and moved once. The second rehearsal stopped at 60 % of the closed matters.",
            ["impact"] = "38 lawyers look up closed matters in two systems",
            ["said.0"] = "Anna Lund on the phone: we told our partners a date twice now.",
            ["attempt.0.when"] = At(now, 28),
            ["attempt.0.who"] = "Olu Adeyemi",
            ["attempt.0.what"] = "split the load into four runs",
            ["attempt.0.result"] = "the first run went through in 5 h",
            ["field.milestone"] = "Archive of closed matters in one place",
            ["field.cause"] = "Attachments over 2 GB stop the load",
        },
        "",
        null);

    private static string At(DateTimeOffset now, double hoursBefore) =>
        Instant.FromDateTimeOffset(now.AddHours(-hoursBefore)).InZone(NewYork).ToString("ddd, d MMM uuuu HH:mm", CultureInfo.InvariantCulture);
}
