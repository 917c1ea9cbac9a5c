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
    private readonly Func<RoomKey, bool> _isMeant;
    private readonly ITimer _backstop;

    /// <param name="isMeant">Whether what happens in this room is news to the list; in every room when left out.</param>
    /// <param name="atLeast">Looked at anyway after this time; ten seconds when left out.</param>
    public ListNews(RoomFeed feed, Person me, TimeProvider clock, Func<RoomKey, bool>? isMeant = null, TimeSpan? atLeast = null)
    {
        (_feed, _me, _clock, _isMeant) = (feed, me, clock, isMeant ?? (_ => true));
        _backstop = clock.CreateTimer(_ => Ring(), null, atLeast ?? AtLeast, atLeast ?? AtLeast);
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

    /// <summary>Looks as soon as the pace allows it.</summary>
    public void Ring() => _bell.Writer.TryWrite(true);

    public void Dispose()
    {
        _feed.RoomChanged -= Hear;
        _backstop.Dispose();
    }

    private void Hear(RoomKey room, RoomSeats seats)
    {
        if (_isMeant(room) && RoomAccess.Of(_me, seats).MayEnter)
        {
            Ring();
        }
    }
}
