using System.Globalization;
using EscalationRoom.Data.Seed;

namespace EscalationRoom.Web.Shell.Demo.Files;

/// <summary>What stands in the stories' documents.</summary>
internal static class FileTexts
{
    private const int Sites = 14;

    public static IEnumerable<string> Of(SeedScenario scenario, string document, int revision) => (scenario.Key, document) switch
    {
        ("A", "D1") => ErrorRates(),
        ("A", "D2") => ClientMail(),
        ("A", "D3") => RollbackPlan(revision),
        ("B", "D4") => Usage(),
        ("C", "D1") => Thread(),
        ("C", "D2") => RoutingAudit(),
        _ => Paper(scenario, document, revision),
    };

    private static IEnumerable<string> ErrorRates() =>
    [
        "minutes_before_report,site,error_rate_percent",
        .. from minute in Enumerable.Range(0, 30)
           from site in Enumerable.Range(1, Sites)
           select string.Create(CultureInfo.InvariantCulture, $"{30 - minute},site-{site:00},{(minute < 8 ? 0.1 + (site * 0.01) : 61 + ((minute * site) % 39)):0.0}"),
    ];

    private static string[] ClientMail() =>
    [
        "From: Ruth Ambrose <ruth.ambrose@aldermoor.example>",
        "To: Mira Okafor <mira.okafor@corvane.example>",
        "Subject: Booking and results down everywhere",
        "Message-ID: <1258@aldermoor.example>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "Mira, none of our 14 sites can book or see results. Reception is on paper.",
        "We have afternoon lists in every clinic. Please call me.",
        "Ruth",
    ];

    private static string[] RollbackPlan(int revision) =>
    [
        "# Rolling back the pool change",
        "",
        "1. Freeze deployments.",
        "2. Set the pool size back to 400.",
        "3. Restart node 1 and watch it for three minutes.",
        revision == 1 ? "4. Drain and restart nodes 2 to 6 in order." : "4. Drain and restart nodes 2, 3, 5 and 6; the booking nodes 1 and 4 last.",
        "5. Watch the error rate per site until it is below 0.1% for six minutes.",
        "6. Tell the client site by site.",
    ];

    private static IEnumerable<string> Usage() =>
    [
        "day,sample,throughput_mbit,note",
        .. from day in Enumerable.Range(1, 28)
           from sample in Enumerable.Range(0, 3)
           let burst = day is 6 or 13 or 20
           select string.Create(CultureInfo.InvariantCulture, $"2026-02-{day:00},{sample * 96},{(burst ? 940 : 310) + day},{(burst ? "burst; partly re-run after PLT-3310" : "")}"),
    ];

    private static string[] Thread() =>
    [
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>ZD-88213</title></head><body><h1>ZD-88213</h1><ol>",
        "<li>Dock-door feed has stopped. Nothing arrives since 18:20.</li><li>Automatic: we have received your request.</li><li>Anyone there?</li>",
        "<li>Still nothing.</li><li>We are loading by hand.</li><li>This is the third time in four months.</li>",
        "<li>I want your director to call me.</li><li>The feed is back. Why did nobody answer?</li><li>Support: escalated.</li></ol></body></html>",
    ];

    private static IEnumerable<string> RoutingAudit() =>
    [
        "ticket,client,raised,tag,queue,members_on_shift,waited_hours",
        .. from number in Enumerable.Range(1, 11)
           select string.Create(CultureInfo.InvariantCulture, $"ZD-{87_900 + (number * 31)},client-{1 + (number % 4)},after 18:00,dock,dock-evening,0,{11 + number}"),
    ];

    private static string[] Paper(SeedScenario scenario, string document, int revision)
    {
        var described = scenario.Documents.First(it => it[0] == document);
        return [described[1], "", scenario.Title, "", char.ToUpperInvariant(described[3][0]) + described[3][1..] + ".", $"Revision {revision}.", "", "An invented document of the demo."];
    }
}
