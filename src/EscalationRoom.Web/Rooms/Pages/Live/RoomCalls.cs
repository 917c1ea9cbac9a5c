using EscalationRoom.Data.Timeline;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Messages;
using Microsoft.JSInterop;

namespace EscalationRoom.Web.Rooms.Pages.Live;

/// <summary>
/// Everything the browser may call on a room page: the only file with <c>[JSInvokable]</c>. Each call is a request like one over the
/// hub: the doors check it, nothing here trusts what the page had enabled.
/// </summary>
public sealed class RoomCalls(RoomScreen screen, PostMessage post, SendBucket bucket, RoomReaders readers, Presence presence, Func<Func<Task>, Task> onPage)
{
    private bool _isPaging;

    /// <summary>Posts a message. The answer is its event, or the refusal's words.</summary>
    [JSInvokable]
    public async Task<SendOutcome> SendAsync(string commandId, string lane, string text, Guid? replyTo)
    {
        if (!bucket.TryTake(out _))
        {
            return new SendOutcome(null, new Busy().Reason, MayRetry: true);
        }

        var sent = await post.RunAsync(screen.Room.Key, screen.Me.Id, new MessageToPost(commandId, lane, text, replyTo), CancellationToken.None);
        return sent.IsDone ? new SendOutcome(sent.Value.EventId, null, MayRetry: false) : new SendOutcome(null, sent.Refusal.Reason, sent.Refusal is Busy);
    }

    [JSInvokable]
    public Task TypingAsync(string lane) => presence.TypeAsync(screen.Room.Key, screen.Me.Id, lane, CancellationToken.None);

    /// <summary>The reader has the newest rows before their eyes.</summary>
    [JSInvokable]
    public Task SeenAsync() => readers.For(screen.Me.Id).SeenAsync(screen.Room.Key, screen.At, CancellationToken.None);

    [JSInvokable]
    public Task OlderAsync() => PageAsync(() => screen.Timeline.AddOlderAsync(CancellationToken.None));

    [JSInvokable]
    public Task NewerAsync() => PageAsync(() => screen.Timeline.AddNewerAsync(CancellationToken.None));

    [JSInvokable]
    public Task NewestAsync() => PageAsync(() => screen.Timeline.OpenAsync(null, CancellationToken.None));

    private Task PageAsync(Func<Task> page) => onPage(async () =>
    {
        if (_isPaging || screen.IsOver)
        {
            return;
        }

        _isPaging = true;
        try
        {
            await page();
        }
        finally
        {
            _isPaging = false;
        }

        screen.Tell(RoomNews.Timeline);
    });
}

/// <summary>What came of a message.</summary>
/// <param name="MayRetry">The same command may be sent again in a moment.</param>
public sealed record SendOutcome(string? EventId, string? Refusal, bool MayRetry);
