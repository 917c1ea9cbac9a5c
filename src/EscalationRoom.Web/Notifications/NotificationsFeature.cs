using System.Security.Claims;
using EscalationRoom.Data.Outbox;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Web.Notifications.Live;
using EscalationRoom.Web.Notifications.Mail;
using EscalationRoom.Web.Rooms.Muting;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Notifications;

/// <summary>Telling people: their inbox, what reminds them, and what leaves the building.</summary>
public static class NotificationsFeature
{
    private static readonly Example ARoomIsOffered = new(
        new { show = "handled" },
        new
        {
            notices = new[]
            {
                new
                {
                    id = "5b0f5f0a-9a0e-8a44-9d5e-6c0b3a1d2c44",
                    kind = "roomOffered",
                    step = 0,
                    room = "ESC-2026-0147",
                    title = "Patient portal down",
                    client = "Aldermoor Health",
                    severity = "Sev1",
                    lane = "Internal",
                    words = "You are asked to accept this room",
                    said = "Skill outage, calendar of the client.",
                    at = "2026-11-23T14:02:11.344Z",
                    until = "2026-11-23T14:12:11.344Z",
                    isLate = false,
                    waitsForAnAct = true,
                    handledAt = (string?)null,
                    link = "/r/ESC-2026-0147/m/0192f0c4-7b55-7d01-8f3a-0c9b1e2d3f44",
                },
            },
        });

    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IDeliverySource, NoticeDeliveries>().AddSingleton<MailSender>().AddSingleton<Digests>().AddSingleton<Letters>().AddSingleton<MailTokens>();
        services.AddSingleton<IMailTransport>(it => string.IsNullOrEmpty(it.GetRequiredService<IOptions<MailOptions>>().Value.Host)
            ? ActivatorUtilities.CreateInstance<MailDrop>(it)
            : ActivatorUtilities.CreateInstance<SmtpTransport>(it));
        services.AddSingleton<Outbox>().AddHostedService(it => it.GetRequiredService<Outbox>());
        services.AddSingleton<TellDueNotices>().AddHostedService(it => it.GetRequiredService<TellDueNotices>());
        return services.AddScoped<PutAwayNotice>().AddScoped<InboxWatch>();
    }

    public static void MapNotifications(this RouteGroupBuilder api)
    {
        var notices = api.MapGroup("/notices");
        notices.MapGet("/", ListAsync)
            .WithSummary("What waits for you, the newest first")
            .WithDescription("`show=handled` lists what is dealt with instead. Each notice says only what you may read at this moment.")
            .Produces<NoticesAnswer>()
            .WithMetadata(ARoomIsOffered);
        notices.MapPost("/{id:guid}/put-away", PutAwayAsync)
            .WithSummary("Put away what you have read")
            .WithDescription("What waits for an act of yours, such as accepting a room, goes away by that act alone. Putting away twice changes nothing.")
            .Produces<NoticeAnswer>()
            .WithMetadata(new Example(new { commandId = "0192f0c4-7a10-7c2e-9a55-3f0b6a1d2c46" }));
        notices.MapGet("/muted", async (ClaimsPrincipal me, RoomReaders readers, CancellationToken cancellation) =>
            TypedResults.Ok(new MutedRoomsAnswer([.. (await readers.For(me.PersonId()).MutedRoomsAsync(cancellation)).Select(MutedRoomAnswer.Of)])))
            .WithSummary("Rooms you have muted").Produces<MutedRoomsAnswer>();
        notices.MapPost("/muted", async (MuteToSet mute, ClaimsPrincipal me, MuteRoom rooms, CancellationToken cancellation) =>
            (await rooms.RunAsync(me.PersonId(), mute, cancellation)).ToHttp(it => TypedResults.Ok(MutedRoomAnswer.Of(it))))
            .WithSummary("Mute a room, or hear all of it again")
            .WithDescription("Mentions, and what is yours to do, come from a muted room all the same; everything else waits in your inbox. With `until`, at most 30 days ahead, it is snoozed: it ends then by itself, and lets the client's words through before.")
            .Produces<MutedRoomAnswer>()
            .WithMetadata(new Example(new { commandId = "0192f0c4-7a10-7c2e-9a55-3f0b6a1d2c47", room = "ESC-2026-0147", isMuted = true, until = (string?)null }));
    }

    private static async Task<IResult> ListAsync(string? show, ClaimsPrincipal me, RoomReaders readers, PeopleDirectory people, CancellationToken cancellation)
    {
        var lines = await readers.For(me.PersonId()).NoticesAsync(new NoticeFilter(IsHandled: show == "handled"), cancellation);
        var isStaff = people.Find(me.PersonId())?.IsStaff is true;
        return TypedResults.Ok(new NoticesAnswer([.. lines.Select(it => NoticeAnswer.Of(it, people, isStaff))]));
    }

    private static async Task<IResult> PutAwayAsync(Guid id, PutAway _, ClaimsPrincipal me, PutAwayNotice putAway, PeopleDirectory people, CancellationToken cancellation) =>
        (await putAway.RunAsync(me.PersonId(), new NoticeId(id), cancellation))
            .ToHttp(it => TypedResults.Ok(NoticeAnswer.Of(it, people, people.Find(me.PersonId())?.IsStaff is true)));
}

/// <param name="CommandId">Like every change; what was put away stays so, however often it is asked.</param>
public sealed record PutAway(Guid? CommandId);
