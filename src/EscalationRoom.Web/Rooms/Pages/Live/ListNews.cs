using System.Threading.Channels;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Shell;

namespace EscalationRoom.Web.Rooms.Pages.Live;

/// <summary>Tells a list of rooms to look again: soon after something happened in a room its reader may enter, and now and then anyway.</summary>
public sealed class ListNews : IDisposable
{
    /// <summary>Other nodes ring only for rooms somebody watches here; this brings the rest.</summary>
    private static readonly TimeSpan AtLeast = TimeSpan.FromSeconds(10);

    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly RoomFeed _feed;
    private readonly Person _me;
    private readonly TimeProvider _clock;
    private readonly ITimer _backstop;

    public ListNews(RoomFeed feed, Person me, TimeProvider clock)
    {
        (_feed, _me, _clock) = (feed, me, clock);
        _backstop = clock.CreateTimer(_ => Ring(), null, AtLeast, AtLeast);
        feed.RoomChanged += Hear;
    }

    /// <summary>Looks until the page goes. A look that broke leaves what is shown as it was, and is tried again at the next pace.</summary>
    /// <param name="pace">At most one look in this time.</param>
    public async Task FollowAsync(TimeSpan pace, Func<Task> look, CancellationToken cancellation)
    {
        try
        {
            while (await _bell.Reader.ReadAsync(cancellation))
            {
                if (await Trouble.OfAsync(look) is not null)
                {
                    Ring();
                }

                await Task.Delay(pace, _clock, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }

    public void Dispose()
    {
        _feed.RoomChanged -= Hear;
        _backstop.Dispose();
    }

    private void Hear(RoomKey room, RoomSeats seats)
    {
        if (RoomAccess.Of(_me, seats).MayEnter)
        {
            Ring();
        }
    }

    private void Ring() => _bell.Writer.TryWrite(true);
}
