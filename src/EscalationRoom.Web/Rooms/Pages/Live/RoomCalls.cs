using EscalationRoom.Data.Timeline;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Messages;
using EscalationRoom.Web.Rooms.Pages.Composing;
using Microsoft.JSInterop;

namespace EscalationRoom.Web.Rooms.Pages.Live;

/// <summary>
/// Everything the browser may call on a room page: the only type with <c>[JSInvokable]</c>. Each call is a request like one over the
/// hub: the doors check it, nothing here trusts what the page had enabled.
/// </summary>
public sealed partial class RoomCalls(
    RoomScreen screen,
    PostMessage post,
    ChangeMessage change,
    IReadOnlyList<ISlashCommand> commands,
    SendBucket bucket,
    RoomReaders readers,
    Presence presence,
    ReadMarkNews readMarks,
    Func<Func<Task>, Task> onPage)
{
    private bool _isPaging;

    /// <summary>The reader has the newest rows before their eyes.</summary>
    [JSInvokable]
    public async Task SeenAsync()
    {
        if (screen.Timeline.Filter == RowFilter.Everything && !screen.Timeline.HasNewer)
        {
            await readers.For(screen.Me.Id).SeenAsync(screen.Room.Key, screen.At, CancellationToken.None);
            readMarks.Tell(screen.Room.Key, screen.Me.Id);
        }
    }

    [JSInvokable]
    public Task OlderAsync() => PageAsync(() => screen.Timeline.AddOlderAsync(CancellationToken.None));

    [JSInvokable]
    public Task NewerAsync() => PageAsync(() => screen.Timeline.AddNewerAsync(CancellationToken.None));

    [JSInvokable]
    public Task NewestAsync() => PageAsync(() => screen.Timeline.OpenAsync(null, CancellationToken.None));

    /// <summary>Moves the window to an event; the selection gives way when it would hide it.</summary>
    /// <returns>Whether it is there for this reader.</returns>
    [JSInvokable]
    public async Task<bool> AroundAsync(Guid at)
    {
        var here = new EventId(at);
        if ((await readers.For(screen.Me.Id).EventsAsync(screen.Room.Key, [here], CancellationToken.None)).Count == 0)
        {
            return false;
        }

        await PageAsync(async () =>
        {
            if (!await screen.Timeline.OpenAsync(here, CancellationToken.None))
            {
                await screen.Timeline.ShowAsync(RowFilter.Everything, CancellationToken.None);
                await screen.Timeline.OpenAsync(here, CancellationToken.None);
            }
        });
        return true;
    }

    private Task PageAsync(Func<Task> page) => onPage(async () =>
    {
        if (_isPaging || screen.IsOver)
        {
            return;
        }

        _isPaging = true;
        try
        {
            await screen.InTurnAsync(page);
        }
        finally
        {
            _isPaging = false;
        }

        screen.Tell(RoomNews.Timeline);
    });
}
