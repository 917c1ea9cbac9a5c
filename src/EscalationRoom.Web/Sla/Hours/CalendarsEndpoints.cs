using System.Security.Claims;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Sla.Hours;

/// <summary>When offices are open, for machines.</summary>
internal static class CalendarsEndpoints
{
    private static readonly Example ADayMore = new(new
    {
        commandId = "0192f0c4-8a01-7c2e-9a55-3f0b6a1d2c90",
        version = 1,
        note = "London is closed on the day of the move.",
        calendars = CalendarText.Shipped.Select(it => it.Id == "cal-emea" ? it with { Holidays = $"{it.Holidays}\n4 Dec 2026" } : it),
    });

    private static readonly Example ToOne = new(new { commandId = "0192f0c4-8a01-7c2e-9a55-3f0b6a1d2c91", version = 2, rooms = new[] { "ESC-2026-0139" } });

    public static void Map(RouteGroupBuilder api)
    {
        var calendars = api.MapGroup("/calendars");
        calendars.MapGet("", async (ChangeCalendars change, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await change.ReadAsync(me.PersonId(), cancellation)).ToHttp(TypedResults.Ok))
            .WithSummary("When offices are open, and the open rooms that are counted in a calendar as it was")
            .WithDescription("For staff. `cal-24x7` is what it is and stands in no list.")
            .Produces<CalendarsAnswer>();
        calendars.MapPost("", async (CalendarsChange wanted, ChangeCalendars change, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await change.RunAsync(me.PersonId(), wanted, cancellation)).ToHttp(it => TypedResults.Created("/api/calendars", it)))
            .WithSummary("Change zones, hours and holidays")
            .WithDescription("For administrators. Send all calendars and the version you changed. A bad one (an unknown zone, hours that overlap, a week without hours) is refused with its reason. In open rooms no deadline moves: `older` tells which would, and `/apply` moves them.")
            .Produces<CalendarsAnswer>(StatusCodes.Status201Created)
            .WithMetadata(ADayMore);
        calendars.MapPost("/apply", async (CalendarsToApply asked, ChangeCalendars change, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await change.ApplyAsync(me.PersonId(), asked, cancellation)).ToHttp(TypedResults.Ok))
            .WithSummary("Apply the calendars in force to open rooms")
            .WithDescription("For administrators. Open clocks are counted again from their start; the ledger of each room says who applied it.")
            .Produces<CalendarsApplied>()
            .WithMetadata(ToOne);
    }
}
