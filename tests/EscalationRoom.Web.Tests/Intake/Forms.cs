using System.Text.Json.Nodes;

namespace EscalationRoom.Web.Tests.Intake;

/// <summary>Filled-in forms, as a client of the API sends them.</summary>
internal static class Forms
{
    /// <summary>Nothing is missing.</summary>
    public static JsonObject Whole() => new()
    {
        ["commandId"] = Guid.NewGuid().ToString(),
        ["clientId"] = "cl-aldermoor",
        ["type"] = "service_outage",
        ["severity"] = "Sev1",
        ["severityTest"] = "Client cannot operate a contracted core service.",
        ["title"] = "Patient portal down in 14 clinics",
        ["whatHappened"] = "09:02 first alerts; 09:12 portal stopped answering; 09:20 clinics went to paper.",
        ["impact"] = "14 clinics, about 400 patients an hour without records.",
        ["requestedOutcome"] = "Portal back today before 14:00.",
        ["attempts"] = new JsonArray("09:25, Jun Park restarted the pool, it failed again after 4 minutes"),
        ["communications"] = new JsonArray("Ruth Ambrose by phone at 09:15: what do we tell the clinics?"),
        ["fields"] = new JsonObject
        {
            ["contact"] = "Ruth Ambrose",
            ["documents"] = "error log attached",
            ["linkedRecord"] = "ZD-88121",
            ["whoElseKnows"] = "Marcus Whitfield",
            ["affectedService"] = "Patient portal",
            ["affectedSites"] = "14 clinics",
            ["startTime"] = "09:02",
            ["workaround"] = "no",
            ["monitoringEvidence"] = "pool saturation graph",
        },
    };

    public static JsonObject With(this JsonObject form, string name, JsonNode? value)
    {
        form[name] = value;
        return form;
    }
}
