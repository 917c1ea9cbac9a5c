using System.Security.Claims;
using System.Text;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.Outside;
using EscalationRoom.Web.Shell.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EscalationRoom.Web.Routing.Calendars;

/// <summary>One's own calendar over HTTP: a program uploads it, or names the address it is fetched from.</summary>
internal static class CalendarEndpoints
{
    private static readonly Example Published = new(new { address = "https://calendar.example/priya/published.ics" });

    public static void Map(WebApplication app, RouteGroupBuilder api)
    {
        var mine = api.MapGroup("/me/calendar");
        mine.MapGet("", async (KeepCalendar calendars, ClaimsPrincipal me, CancellationToken cancellation) => (await calendars.ReadAsync(me.PersonId(), cancellation)).ToHttp(TypedResults.Ok))
            .WithSummary("Your calendar, and when it says you are busy").Produces<CalendarAnswer>();
        mine.MapPost("/subscription", async (CalendarSubscription wanted, KeepCalendar calendars, ClaimsPrincipal me, CancellationToken cancellation) => (await calendars.SubscribeAsync(me.PersonId(), wanted, cancellation)).ToHttp(TypedResults.Ok))
            .WithSummary("Name the address your calendar is fetched from").WithDescription("Fetched at once and then every 15 minutes. Only busy times are kept. Addresses inside private networks are refused.").Produces<CalendarAnswer>().WithMetadata(Published);
        mine.MapPost("/upload", UploadAsync).WithMetadata(new RequestSizeLimitAttribute(ReadCalendar.Largest + 1)).Accepts<string>("text/calendar").Produces<CalendarAnswer>()
            .WithSummary("Upload your calendar as .ics").WithDescription("Replaces what was known. Only busy times of the next 90 days are kept.");
        mine.MapPost("/forget", async (KeepCalendar calendars, ClaimsPrincipal me, CancellationToken cancellation) => (await calendars.ForgetAsync(me.PersonId(), cancellation)).ToHttp(TypedResults.Ok))
            .WithSummary("Forget your calendar and its busy times").Produces<CalendarAnswer>();
        app.MapPost("/profile/calendar", UploadAsync).RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(ReadCalendar.Largest + 1)).DisableAntiforgery().AddEndpointFilter(SameOrigin.ForWriting).ExcludeFromDescription();
    }

    private static async Task<IResult> UploadAsync(HttpRequest request, KeepCalendar calendars, ClaimsPrincipal me, CancellationToken cancellation)
    {
        if (request.ContentLength > ReadCalendar.Largest)
        {
            return new ThisIsTooLong(ReadCalendar.Largest).ToHttp();
        }

        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return (await calendars.UploadAsync(me.PersonId(), await reader.ReadToEndAsync(cancellation), cancellation)).ToHttp(TypedResults.Ok);
    }
}
