using System.Security.Claims;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Intake;

/// <summary>How an escalation begins.</summary>
public static class IntakeFeature
{
    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddScoped<FormReader>()
        .AddScoped<SubmitEscalation>();

    public static void MapIntake(this RouteGroupBuilder api) =>
        api.MapPost("/escalations", async (EscalationToSubmit form, SubmitEscalation submit, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await submit.RunAsync(me.PersonId(), form, cancellation)).ToHttp(it => TypedResults.Created($"/api/rooms/{it.Room}", it)))
            .WithSummary("Submit an escalation")
            .WithDescription("Opens its room, with the duty manager as owner of record, and asks the first owner. 422 lists every gap in `missing`; "
                + "below 80 % complete an `overrideReason` is needed. Contacts of the client enter only when you name them.");
}
