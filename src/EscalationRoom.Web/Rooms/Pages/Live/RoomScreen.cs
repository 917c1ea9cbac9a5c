using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Pages.Timeline;

namespace EscalationRoom.Web.Rooms.Pages.Live;

/// <summary>What one page knows of one room. Touched only on that page's own thread of work.</summary>
public sealed class RoomScreen(RoomView room, Person me, TimelineWindow timeline, RoomReader reader, Presence presence, TimeProvider clock)
{
    public static readonly TimeSpan TypingLasts = TimeSpan.FromSeconds(5);

    private readonly Dictionary<(string Person, Lane Lane), (string Name, DateTimeOffset Until)> _typing = [];

    public RoomView Room { get; private set; } = room;

    public Person Me => me;

    public TimelineWindow Timeline => timeline;

    public IReadOnlyList<PresentFrame> Present { get; private set; } = presence.SeenBy(me.Id, room.Key);

    /// <summary>How far this page has been brought.</summary>
    public LaneNumbers At { get; private set; } = room.Heads;

    /// <summary>Access ended while the page was open.</summary>
    public bool IsOver { get; private set; }

    public IEnumerable<(string Name, Lane Lane)> Typing => _typing.Select(it => (it.Value.Name, it.Key.Lane));

    public event Action<RoomNews>? Changed;

    /// <summary>Nothing of the room may be shown any more.</summary>
    public event Action? Ended;

    /// <summary>Takes over what the viewer has gathered, and tells the panels once.</summary>
    internal async Task TakeAsync(PageViewer viewer, CancellationToken cancellation)
    {
        var news = viewer.IsRemoved ? End() : TakeTyping(viewer) | TakePresence(viewer);
        foreach (var batch in IsOver ? [] : viewer.TakeBatches())
        {
            news |= await TakeAsync(batch, cancellation);
        }

        if ((news & RoomNews.Room) != RoomNews.None)
        {
            news |= await ReloadAsync(cancellation);
        }

        Tell(news);
    }

    /// <summary>Tells the panels what the page itself changed, such as a longer window.</summary>
    internal void Tell(RoomNews news)
    {
        if (news != RoomNews.None)
        {
            Changed?.Invoke(news);
        }
    }

    private async Task<RoomNews> TakeAsync(Batch batch, CancellationToken cancellation)
    {
        At = batch.To;
        await timeline.AddAsync(batch.Events, cancellation);
        foreach (var fact in batch.Events)
        {
            _typing.Remove((fact.By.ToString(), fact.Lane));
        }

        return batch.Events.All(it => it is MessagePosted or MessageEdited or MessageDeleted or MessageReacted or MessagePinned)
            ? RoomNews.Timeline | RoomNews.Typing
            : RoomNews.Timeline | RoomNews.Typing | RoomNews.Room;
    }

    private async Task<RoomNews> ReloadAsync(CancellationToken cancellation)
    {
        if (await reader.OpenAsync(Room.Key, cancellation) is not { } now)
        {
            return End();
        }

        Room = now;
        timeline.KeepOnly(now.Access.Reads);
        return RoomNews.Room;
    }

    private RoomNews End()
    {
        IsOver = true;
        timeline.KeepOnly(Lanes.None);
        Ended?.Invoke();
        return RoomNews.None;
    }

    /// <summary>Who comes and goes unseen by this reader changes nothing for them, not even a frame on the wire.</summary>
    private RoomNews TakePresence(PageViewer viewer)
    {
        if (viewer.TakePresence() is not { } present || present.SequenceEqual(Present))
        {
            return RoomNews.None;
        }

        Present = present;
        return RoomNews.Presence;
    }

    private RoomNews TakeTyping(PageViewer viewer)
    {
        var (before, now) = (_typing.Count, clock.GetUtcNow());
        foreach (var gone in _typing.Where(it => it.Value.Until <= now).Select(it => it.Key).ToList())
        {
            _typing.Remove(gone);
        }

        var isNew = false;
        foreach (var typed in viewer.TakeTyping())
        {
            _typing[(typed.Person.Id, typed.Lane)] = (typed.Person.Name, now + TypingLasts);
            isNew = true;
        }

        return isNew || before != _typing.Count ? RoomNews.Typing : RoomNews.None;
    }
}
