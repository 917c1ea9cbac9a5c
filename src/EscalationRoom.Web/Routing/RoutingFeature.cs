using System.Security.Claims;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Pages.Composing;
using EscalationRoom.Web.Routing.Available;
using EscalationRoom.Web.Routing.Calendars;
using EscalationRoom.Web.Routing.Deciding;
using EscalationRoom.Web.Routing.Staff;
using EscalationRoom.Web.Routing.Rules;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Routing;

/// <summary>Finding the first owner of a room: asking, accepting, declining, asking the next; and how severe it is.</summary>
public static class RoutingFeature
{
    private static readonly Example AskSofia = new(new { commandId = "0192f0c4-8a01-7c2e-9a55-3f0b6a1d2c62", to = "u-sofia" });

    private static readonly Example KeepOwner = new(new { commandId = "0192f0c4-8a01-7c2e-9a55-3f0b6a1d2c63", to = "u-sofia", reason = "Priya is an hour from the fix." });

    public static IServiceCollection AddOwnerRouting(this IServiceCollection services) => services
        .AddScoped<AcceptRoom>()
        .AddScoped<DeclineRoom>()
        .AddScoped<ChangeSeverity>()
        .AddScoped<AnswerRerouting>()
        .AddScoped<RoutedClients>()
        .AddScoped<ReadRouting>()
        .AddScoped<ReadRules>()
        .AddScoped<ChangeRules>()
        .AddScoped<TryRules>()
        .AddScoped<SetAvailability>()
        .AddScoped<ISlashCommand, SeverityCommand>()
        .AddScoped<KeepCalendar>()
        .AddScoped<ReadPeople>()
        .AddSingleton<FetchCalendars>()
        .AddHostedService(it => it.GetRequiredService<FetchCalendars>())
        .AddHostedService<AcceptDeadline>();

    public static void MapOwnerRouting(this WebApplication app, RouteGroupBuilder api)
    {
        CalendarEndpoints.Map(app, api);
        PeopleEndpoints.Map(api);
        RulesEndpoints.Map(api);
        AvailabilityEndpoints.Map(api);
        var room = api.MapGroup("/rooms/{key}");
        room.MapGet("/routing", async (string key, ReadRouting read, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await read.RunAsync(new RoomKey(key), me.PersonId(), cancellation)).ToHttp(TypedResults.Ok))
            .WithSummary("Why each person was asked to accept the room")
            .WithDescription("For those who read the Internal lane: rule, candidates with their scores in five parts, the filtered with the reason; and the same case decided anew with today's rules and people.")
            .Produces<RoutingAnswer>();
        room.MapPost("/accept", async (string key, Acceptance acceptance, AcceptRoom accept, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await accept.RunAsync(new RoomKey(key), me.PersonId(), acceptance, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Accept the room you are asked to take").WithDescription("From now on you answer for it. Name a deputy if somebody stands in for you.");
        room.MapPost("/decline", async (string key, RoomDeclined declined, DeclineRoom decline, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await decline.RunAsync(new RoomKey(key), me.PersonId(), declined, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Decline the room you are asked to take").WithDescription("Say why by one word of the list, and in your own words for `other`; the next owner is asked at once.");
        room.MapPost("/rerouting/accept", async (string key, ReroutingAccepted said, AnswerRerouting answer, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await answer.AcceptAsync(new RoomKey(key), me.PersonId(), said, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Ask whom the rules propose now").WithDescription("The owner stays owner until they accept.").Produces<CommandAnswer>().WithMetadata(AskSofia);
        room.MapPost("/rerouting/dismiss", async (string key, ReroutingDismissed said, AnswerRerouting answer, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await answer.DismissAsync(new RoomKey(key), me.PersonId(), said, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Say why the owner stays although the rules propose somebody else").Produces<CommandAnswer>().WithMetadata(KeepOwner);
        room.MapPost("/severity", async (string key, SeverityChange change, ChangeSeverity severity, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await severity.RunAsync(new RoomKey(key), me.PersonId(), change, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Raise or lower the severity").WithDescription("Lowering needs a reason and is for owners, duty and executives.");
    }
}
