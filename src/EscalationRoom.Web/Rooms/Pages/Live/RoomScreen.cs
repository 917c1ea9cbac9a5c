using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Pages.Timeline;

namespace EscalationRoom.Web.Rooms.Pages.Live;

/// <summary>What one page knows of one room. Touched only on that page's own thread of work.</summary>
public sealed class RoomScreen(RoomView room, Person me, TimelineWindow timeline, TimelineMargin margin, TimelineItems items, RoomReader reader, Presence presence, TimeProvider clock)
{
    public static readonly TimeSpan TypingLasts = TimeSpan.FromSeconds(5);

    /// <summary>What is read on another node is not heard of here.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    private DateTimeOffset _looked;

    /// <summary>News and requests of the page change its rows one after the other; a change between two reads of one page would be lost.</summary>
    private Task _turn = Task.CompletedTask;

    private readonly Dictionary<(string Person, Lane Lane), (string Name, DateTimeOffset Until)> _typing = [];

    public RoomView Room { get; private set; } = room;

    public Person Me => me;

    public TimelineWindow Timeline => timeline;

    public TimelineMargin Margin => margin;

    /// <summary>The page was opened by a link to something that is not there, or not theirs.</summary>
    public bool IsLinkDead { get; set; }

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
    internal Task TakeAsync(PageViewer viewer, CancellationToken cancellation) => InTurnAsync(async () =>
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

        Tell(news | await LookWhoReadAsync(HaveOthersRead(viewer) || ((news & RoomNews.Timeline) != RoomNews.None && clock.GetUtcNow() - _looked > LookAgain), cancellation));
    });

    /// <summary>An event in short, for somebody who is about to write over it.</summary>
    /// <param name="since">What was said of it later.</param>
    internal UnseenItem Unseen(RoomEvent fact, IReadOnlyList<RoomEvent> since)
    {
        var row = since.Where(it => it.About == fact.Id).Aggregate(items.Of(fact), (it, change) => it is null ? null : items.Changed(it, change));
        var words = row switch
        {
            MessageItem message => message.Text,
            DocumentItem document => document.Added.Name,
            LineItem line => line.Sentence.Text,
            _ => "",
        };
        return new UnseenItem(fact.Lane.ToString(), fact.Number, items.AuthorOf(fact.By).Name, MessageText.Plain(words), fact.At);
    }

    internal async Task LoadMarginAsync(CancellationToken cancellation)
    {
        await margin.LoadAsync(cancellation);
        await LookWhoReadAsync(isAsked: true, cancellation);
    }

    /// <summary>Does something with the rows that nothing else may come between.</summary>
    internal Task InTurnAsync(Func<Task> work)
    {
        return _turn = AfterAsync(_turn);

        async Task AfterAsync(Task before)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            await work();
        }
    }

    /// <summary>How the page draws all its panels at once, while it is there.</summary>
    internal Action<RoomNews>? Together { get; set; }

    /// <summary>Tells the panels what the page itself changed, such as a longer window.</summary>
    internal void Tell(RoomNews news)
    {
        if (news != RoomNews.None)
        {
            (Together ?? Raise)(news);
        }
    }

    /// <summary>Each panel draws itself.</summary>
    internal void Raise(RoomNews news) => Changed?.Invoke(news);

    private async Task<RoomNews> TakeAsync(Batch batch, CancellationToken cancellation)
    {
        At = batch.To;
        await timeline.AddAsync(batch.Events, cancellation);
        await margin.TakeAsync(batch.Events, cancellation);
        var ended = batch.Events.Where(it => _typing.Remove((it.By.ToString(), it.Lane))).ToList();
        return RoomNews.Timeline | (ended.Count > 0 ? RoomNews.Typing : RoomNews.None) | (batch.Events.All(IsOfTheTimelineOnly) ? RoomNews.None : RoomNews.Room);
    }

    private bool IsOfTheTimelineOnly(RoomEvent fact) => (fact is MessagePosted or MessageEdited or MessageDeleted or MessageReacted or MessagePinned) && !MovesClocks(fact);

    /// <summary>A message to the client is an answer while they wait for the first, or while something promised still lies ahead.</summary>
    private bool MovesClocks(RoomEvent fact) => fact is MessagePosted { Lane: Lane.Client } && Room.Clocks is { } clocks
        && (clocks.OpenOf(SlaMeasure.FirstResponse) is not null || Room.Commitments.Any(it => it.IsOpen));

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

    /// <summary>Whoever has read the newest word to the client is known already, however far they read on.</summary>
    private bool HaveOthersRead(PageViewer viewer) => viewer.TakeReading().ToList().Exists(it => margin.Read is { } read && read.By.All(known => known.Id != it));

    /// <summary>Only staff are told who has read what the client was told.</summary>
    private async Task<RoomNews> LookWhoReadAsync(bool isAsked, CancellationToken cancellation)
    {
        var newest = timeline.HasNewer ? null : timeline.NewestOfClient;
        if (!me.IsStaff || IsOver || !(isAsked || newest?.Id != margin.Read?.Message))
        {
            return RoomNews.None;
        }

        _looked = clock.GetUtcNow();
        return await margin.LookWhoReadAsync(newest, cancellation) ? RoomNews.Timeline : RoomNews.None;
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
