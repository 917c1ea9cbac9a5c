using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Messages;
using EscalationRoom.Web.Rooms.Pages.Composing;
using EscalationRoom.Web.Rooms.Pages.Timeline;
using EscalationRoom.Web.Shell;

namespace EscalationRoom.Web.Rooms.Pages.Live;

/// <summary>Opens rooms for pages and keeps each page fed while its circuit is connected.</summary>
public sealed partial class RoomScreens(
    RoomReaders readers,
    RoomFeed feed,
    Presence presence,
    ReadMarkNews readMarks,
    PeopleDirectory people,
    PostMessage post,
    ChangeMessage change,
    IEnumerable<ISlashCommand> commands,
    SendLimits limits,
    CircuitConnection circuit,
    TimeProvider clock,
    ILogger<RoomScreens> logger)
{
    /// <summary>A page draws itself at most this often; a delivery through a circuit costs many times one through the hub.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(210);

    /// <summary>A page where nobody types is not woken.</summary>
    private static readonly TimeSpan LookWhoTypes = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(1);

    /// <param name="at">The event to stand at, when somebody follows a link to it.</param>
    /// <returns>Nothing when the room is not there, or not theirs.</returns>
    public async Task<RoomScreen?> OpenAsync(RoomKey key, Person me, EventId? at, CancellationToken cancellation)
    {
        var reader = readers.For(me.Id);
        if (await reader.OpenAsync(key, cancellation) is not { } room)
        {
            return null;
        }

        var items = new TimelineItems(people, me);
        var seen = await reader.ReadMarkAsync(key, cancellation);
        var unread = seen == default ? null : await reader.UnreadAsync(key, seen, cancellation);
        var timeline = new TimelineWindow(key, reader, items) { SeenBefore = seen, New = unread ?? new Unread(0, null, null) };
        var screen = new RoomScreen(room, me, timeline, new TimelineMargin(key, reader, items), items, reader, presence, clock)
        {
            IsLinkDead = !await timeline.OpenAsync(at, cancellation),
        };
        await screen.LoadMarginAsync(cancellation);
        return screen;
    }

    /// <summary>What the browser may call on this page.</summary>
    public RoomCalls CallsOf(RoomScreen screen, Func<Func<Task>, Task> onPage) => new(screen, post, change, [.. commands], limits.NewBucket(), readers, presence, readMarks, onPage);

    /// <summary>Brings news to the screen until the page goes or access ends.</summary>
    /// <param name="onPage">Runs work on the page's own thread of work.</param>
    public async Task FollowAsync(RoomScreen screen, Func<Func<Task>, Task> onPage, CancellationToken cancellation)
    {
        try
        {
            while (!screen.IsOver)
            {
                await circuit.WhenUpAsync(cancellation);
                await FollowSafelyAsync(screen, onPage, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }

    private async Task FollowSafelyAsync(RoomScreen screen, Func<Func<Task>, Task> onPage, CancellationToken cancellation)
    {
        try
        {
            await FollowOnceAsync(screen, onPage, cancellation);
        }
#pragma warning disable CA1031 // While the database is away the page stands still; it goes on from where it stands.
        catch (Exception trouble) when (trouble is not OperationCanceledException and not ObjectDisposedException)
#pragma warning restore CA1031
        {
            LogTrouble(logger, trouble);
            await Task.Delay(AfterTrouble, clock, cancellation);
        }
    }

    /// <summary>Follows until the viewer is cut off or the connection is lost; whoever is not connected is not present.</summary>
    private async Task FollowOnceAsync(RoomScreen screen, Func<Func<Task>, Task> onPage, CancellationToken cancellation)
    {
        var viewer = new PageViewer(screen.Me.Id, circuit.Id);
        using var typingEnds = clock.CreateTimer(_ => viewer.Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        using var lost = circuit.OnLost(viewer.Ring);
        readMarks.Moved += Hear;
        feed.Join(screen.Room.Key, viewer, screen.At);
        try
        {
            feed.Start(screen.Room.Key, viewer);
            while (!screen.IsOver && !viewer.IsCutOff && circuit.IsUp)
            {
                await viewer.WaitAsync(cancellation);
                await onPage(() => screen.TakeAsync(viewer, cancellation));
                typingEnds.Change(screen.Typing.Any() ? LookWhoTypes : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                await Task.Delay(Pace, clock, cancellation);
            }
        }
        finally
        {
            readMarks.Moved -= Hear;
            feed.Leave(screen.Room.Key, viewer);
        }

        void Hear(RoomKey room, PersonId person)
        {
            if (room == screen.Room.Key && person != screen.Me.Id && screen.Me.IsStaff)
            {
                viewer.HearReading(person);
            }
        }
    }

    [LoggerMessage(1202, LogLevel.Warning, "A page could not be brought up to date and will try again")]
    private static partial void LogTrouble(ILogger logger, Exception trouble);
}
