using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Messages;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Rooms.Hub;

/// <summary>The live door for clients outside the pages. It holds no rules: every call goes to a door.</summary>
[Authorize("live")]
public sealed class RoomHub(JoinRoom join, PostMessage post, SendLimits limits, RoomFeed feed, Presence presence) : Hub<IRoomClient>
{
    private HubSession Session => (HubSession)Context.Items[nameof(HubSession)]!;

    public override Task OnConnectedAsync()
    {
        Context.Items[nameof(HubSession)] = new HubSession(limits.NewBucket());
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        foreach (var (room, viewer) in Session.Rooms)
        {
            feed.Leave(room, viewer);
        }

        return base.OnDisconnectedAsync(exception);
    }

    public async Task<JoinAnswer> Join(string roomKey, string? cursor)
    {
        var key = new RoomKey(roomKey ?? "");
        await Leave(roomKey ?? "");
        var joined = await join.RunAsync(key, Context.User!.PersonId(), Context.ConnectionId, cursor, Context.ConnectionAborted);
        if (!joined.IsDone)
        {
            throw joined.Refusal.ToHubException();
        }

        Session.Rooms[key] = joined.Value.Viewer;
        return joined.Value.Answer;
    }

    public Task Leave(string roomKey)
    {
        if (Session.Rooms.Remove(new RoomKey(roomKey ?? ""), out var viewer))
        {
            feed.Leave(new RoomKey(roomKey!), viewer);
        }

        return Task.CompletedTask;
    }

    public async Task<SendAnswer> Send(string roomKey, string lane, string text, string commandId)
    {
        if (!Session.Bucket.TryTake(out var retryAfterMs))
        {
            await Clients.Caller.Busy(retryAfterMs);
            throw new Busy().ToHubException();
        }

        var sent = await post.RunAsync(
            new RoomKey(roomKey ?? ""), Context.User!.PersonId(), new MessageToPost(commandId, lane, text, null), Context.ConnectionAborted);
        if (sent.IsDone)
        {
            return sent.Value;
        }

        if (sent.Refusal is Busy)
        {
            await Clients.Caller.Busy(SendLimits.QueueRetryMs);
        }

        throw sent.Refusal.ToHubException();
    }

    public Task Typing(string roomKey, string lane) =>
        presence.TypeAsync(new RoomKey(roomKey ?? ""), Context.User!.PersonId(), lane, Context.ConnectionAborted);

    public Task Seen(string roomKey, string cursor) =>
        join.SeenAsync(new RoomKey(roomKey ?? ""), Context.User!.PersonId(), cursor, Context.ConnectionAborted);
}
