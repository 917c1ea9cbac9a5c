using System.Security.Claims;
using EscalationRoom.Web.Intake.Drafts;
using EscalationRoom.Web.Intake.Importing;
using EscalationRoom.Web.Intake.Returning;
using EscalationRoom.Web.Intake.Signs;
using EscalationRoom.Web.Intake.Suggestions;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Intake;

/// <summary>How an escalation begins.</summary>
public static class IntakeFeature
{
    private static readonly Example Sample = new(new
    {
        commandId = "0192f0c4-6e0f-7b1d-8844-2e9f5a0c1b00",
        clientId = "cl-aldermoor",
        type = "service_outage",
        severity = "Sev1",
        severityTest = "Client cannot operate a contracted core service. No workaround.",
        title = "Clinic booking and results feed down at all 14 sites",
        whatHappened = "12:41 requests began to fail at every site. 12:58 the client wrote.",
        impact = "212 appointments this afternoon",
        requestedOutcome = "Restore, and say when, by 14:00",
        attempts = new[] { "12:50 Mira Okafor restarted the gateway: no change" },
        communications = new[] { "12:58 Ruth Ambrose by mail: nothing works at any site" },
        fields = new { contact = "Ruth Ambrose", affectedService = "booking", affectedSites = "14", startTime = "12:41", workaround = "no" },
        overrideReason = "Clinics wait; the rest follows in the room.",
    });

    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddScoped<FormReader>()
        .AddScoped<FormClients>()
        .AddScoped<SubmitEscalation>()
        .AddScoped<KeepDraft>()
        .AddScoped<KeepFiles>()
        .AddScoped<SubmitDraft>()
        .AddScoped<ReturnEscalation>()
        .AddScoped<ResubmitEscalation>()
        .AddScoped<ReadHeldForm>()
        .AddScoped<KeepCompletion>()
        .AddScoped<ReadSigns>()
        .AddScoped<FindSuggestions>()
        .AddScoped<AnswerSuggestion>()
        .AddScoped<ImportCommunications>();

    public static void MapIntake(this WebApplication app, RouteGroupBuilder api)
    {
        DraftEndpoints.Map(app, api);
        ReturnEndpoints.Map(app, api);
        ImportEndpoints.Map(app, api);
        SuggestionEndpoints.Map(api);
        api.MapPost("/escalations", async (EscalationToSubmit form, SubmitEscalation submit, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await submit.RunAsync(me.PersonId(), form, FromDraft.Nothing, cancellation)).ToHttp(it => TypedResults.Created($"/api/rooms/{it.Room}", it)))
            .WithSummary("Submit an escalation")
            .WithDescription("Opens its room, with the duty manager as owner of record, and asks the first owner. 422 lists every gap in `missing`; "
                + "below 80 % complete an `overrideReason` is needed. Contacts of the client enter only when you name them.")
            .Produces<SubmittedAnswer>(StatusCodes.Status201Created)
            .WithMetadata(Sample);
    }
}
