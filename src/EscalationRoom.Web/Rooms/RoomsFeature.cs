using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Hub;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Messages;
using EscalationRoom.Web.Rooms.Muting;
using EscalationRoom.Web.Rooms.Pages.Live;
using EscalationRoom.Web.Rooms.Participants;
using EscalationRoom.Web.Rooms.Titling;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Rooms;

/// <summary>The rooms themselves: the change door, the live door, messages, presence and the hub.</summary>
public static class RoomsFeature
{
    private const int LargestHubMessage = 64 * 1024;

    public static IServiceCollection AddRooms(this IServiceCollection services, string? redis)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LiveRooms>().AddSingleton<SendLimits>().AddSingleton<EventFrames>().AddSingleton<Presence>().AddSingleton<OtherNodes>().AddSingleton<ReadMarkNews>();
        services.AddSingleton<RoomFeed>().AddHostedService(it => it.GetRequiredService<RoomFeed>());
        services.AddHostedService<NodeNews>().AddHostedService<PresenceWorker>();
        services.AddScoped<PostMessage>().AddScoped<ChangeMessage>().AddScoped<AddParticipant>().AddScoped<RemoveParticipant>().AddScoped<JoinOrLeave>().AddScoped<JoinRoom>();
        services.AddScoped<RoomScreens>().AddScoped<MuteRoom>().AddScoped<RetitleRoom>();
        services.AddSingleton<IBell>(it => string.IsNullOrEmpty(redis)
            ? new SilentBell()
            : new RedisBell(redis, it.GetRequiredService<ILogger<RedisBell>>()));
        services.AddSingleton<RoomConnections>().AddSingleton<HubLifetimeManager<RoomHub>>(it => it.GetRequiredService<RoomConnections>());
        services.AddSingleton<Rush>().AddSingleton<GatedProtocols>().AddSingleton<HubConnectionHandler<RoomHub>, RoomConnection>();
        services.AddSignalR(hub =>
        {
            hub.MaximumReceiveMessageSize = LargestHubMessage;
            hub.MaximumParallelInvocationsPerClient = 1;
            hub.HandshakeTimeout = TimeSpan.FromSeconds(5);
            hub.EnableDetailedErrors = false;
            hub.AddFilter<HubFailures>();
        }).AddMessagePackProtocol();
        services.AddSingleton<HubFailures>().AddLogging(it => it.AddFilter(HubFailures.Dispatcher, LogLevel.None));
        return services;
    }

    public static void MapRooms(this WebApplication app, RouteGroupBuilder api)
    {
        app.MapHub<RoomHub>("/hubs/rooms", hub => hub.CloseOnAuthenticationExpiration = true);
        api.MapRoomQueries();
        api.MapMessages();
        api.MapParticipants();
        api.MapTitling();
    }
}
