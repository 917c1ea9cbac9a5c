using System.Text.Json.Nodes;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Intake;

/// <summary>Drafts, as a program with a token writes them.</summary>
internal static class DraftCalls
{
    public static Task<ApiAnswer> Keep(this HttpClient who, Guid draft, params (string Name, string Text)[] answers) =>
        who.Ask($"/api/drafts/{draft}/answers", new JsonObject { ["answers"] = new JsonObject(answers.Select(it => KeyValuePair.Create<string, JsonNode?>(it.Name, it.Text))) });

    /// <summary>Everything the form needs, but what is left out.</summary>
    public static Task<ApiAnswer> KeepAll(this HttpClient who, Guid draft, params string[] without) => who.Keep(draft, [.. Whole.Where(it => !without.Any(it.Name.StartsWith))]);

    public static Task<ApiAnswer> Do(this HttpClient who, Guid draft, string what, object? body = null) => who.Ask($"/api/drafts/{draft}/{what}", body ?? new { });

    private static readonly (string Name, string Text)[] Whole =
    [
        ("client", "cl-aldermoor"), ("type", "service_outage"), ("test", "The client cannot operate a contracted core service"), ("title", "Patient portal down in 14 clinics"),
        ("whatHappened", "09:02 first alerts; 09:12 portal stopped answering."), ("impact", "14 clinics, about 400 patients an hour"), ("requestedOutcome", "Portal back before 14:00"),
        ("attempt.0.when", "09:25"), ("attempt.0.who", "Jun Park"), ("attempt.0.what", "restarted the pool"), ("attempt.0.result", "it failed again"), ("said.0", "What do we tell the clinics?"),
        ("field.contact", "Ruth Ambrose"), ("field.documents", "error log"), ("field.linkedRecord", "ZD-88121"), ("field.whoElseKnows", "Marcus Whitfield"), ("field.affectedService", "portal"),
        ("field.affectedSites", "14"), ("field.startTime", "09:02"), ("field.workaround", "no"), ("field.monitoringEvidence", "graph"),
    ];
}
