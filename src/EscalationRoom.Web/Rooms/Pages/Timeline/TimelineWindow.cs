using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Timeline;

/// <summary>The part of a timeline a page holds: at most 300 rows, paged both ways, following live while it stands at the end.</summary>
public sealed class TimelineWindow(RoomKey room, RoomReader reader, TimelineItems items)
{
    public const int Page = 50;

    /// <summary>What a page begins with: more than a screen and what lies just above it. The rest comes with whoever scrolls.</summary>
    private const int First = 30;

    public const int Most = 300;
    private const int Slack = 20;

    private readonly List<TimelineItem> _rows = [];
    private readonly AnsweredMessages _answered = new(room, reader, items);
    private bool _isFilled = true;

    public IReadOnlyList<TimelineItem> Rows => _rows;

    /// <summary>Another number after everything but rows that came at the end.</summary>
    public int Shape { get; private set; }

    /// <summary>The last message to or from the client that stands here.</summary>
    public MessageItem? NewestOfClient { get; private set; }

    public bool HasOlder { get; private set; }

    /// <summary>The window stands somewhere in the past; live events are not added to it.</summary>
    public bool HasNewer { get; private set; }

    /// <summary>How many rows came while the window stood in the past.</summary>
    public int Missed { get; private set; }

    public RowFilter Filter { get; private set; } = RowFilter.Everything;

    /// <summary>How far the person had read when they came.</summary>
    public LaneNumbers SeenBefore { get; init; }

    /// <summary>What was new when they came. The "New" line stands there until they leave the room.</summary>
    public Unread New { get; init; } = new(0, null, null);

    /// <param name="at">The event to stand at; without one, or when it is not there, the newest page.</param>
    /// <returns>Whether the event is there.</returns>
    public async Task<bool> OpenAsync(EventId? at, CancellationToken cancellation)
    {
        if (at is { } here && await AroundAsync(here, cancellation))
        {
            return true;
        }

        if (await reader.RowsBeforeAsync(room, Filter, null, First, cancellation) is { } latest)
        {
            await ReplaceAsync(latest.Events, latest.More, hasNewer: false, cancellation);
        }

        return at is null;
    }

    /// <summary>Shows another selection of rows, from its newest.</summary>
    public async Task ShowAsync(RowFilter filter, CancellationToken cancellation)
    {
        Filter = filter;
        await OpenAsync(null, cancellation);
    }

    public TimelineItem? Find(EventId id) => _rows.FindLast(it => it.Id == id);

    public async Task AddOlderAsync(CancellationToken cancellation)
    {
        if (!HasOlder || _rows.Count == 0 || await reader.RowsBeforeAsync(room, Filter, _rows[0].Id, Page, cancellation) is not { } page)
        {
            return;
        }

        HasOlder = page.More;
        await PlaceAsync(page.Events, cancellation);
        if (_rows.Count > Most + Slack)
        {
            _rows.RemoveRange(Most, _rows.Count - Most);
            HasNewer = true;
            Reshape();
        }
    }

    public async Task AddNewerAsync(CancellationToken cancellation)
    {
        if (!HasNewer || _rows.Count == 0 || await reader.RowsFromAsync(room, Filter, _rows[^1].Id, Page + 1, cancellation) is not { } page)
        {
            return;
        }

        HasNewer = page.More;
        Missed = HasNewer ? Missed : 0;
        await PlaceAsync(page.Events, cancellation);
        DropOldest();
    }

    /// <summary>Adds live events, in the order of the room, also those of a lane that was opened only now.</summary>
    public async Task AddAsync(IReadOnlyList<RoomEvent> events, CancellationToken cancellation)
    {
        var rows = events.Where(Filter.Shows).ToArray();
        if (HasNewer)
        {
            Missed += rows.Length;
        }
        else if (rows.Length > 0 && _rows.Count > 0 && rows[0].Sequence <= _rows[^1].Fact.Sequence)
        {
            await PlaceAsync([.. rows.Where(it => !HasOlder || it.Sequence > _rows[0].Fact.Sequence)], cancellation);
        }
        else
        {
            Append(rows);
        }

        foreach (var fact in events)
        {
            Change(fact);
        }

        if (!_isFilled || events.Any(MayBeQuoted))
        {
            await FillAsync(cancellation);
        }

        DropOldest();
    }

    /// <summary>Takes rows away that their reader may not read any more.</summary>
    public void KeepOnly(Lanes lanes)
    {
        _rows.RemoveAll(it => !lanes.Has(it.Lane));
        Reshape();
    }

    /// <summary>Most messages answer none and change none: no row has to be looked at for them.</summary>
    private static bool MayBeQuoted(RoomEvent fact) => fact is MessagePosted { ReplyTo: not null } || fact.About is not null;

    private void Append(IEnumerable<RoomEvent> facts)
    {
        foreach (var row in facts.Select(items.Of).OfType<TimelineItem>())
        {
            _rows.Add(row);
            NewestOfClient = row is MessageItem { Lane: Lane.Client } message ? message : NewestOfClient;
        }
    }

    private async Task<bool> AroundAsync(EventId here, CancellationToken cancellation)
    {
        var newer = await reader.RowsFromAsync(room, Filter, here, Page, cancellation);
        if (newer is not { Events: [var first, ..] } || first.Id != here || await reader.RowsBeforeAsync(room, Filter, here, Page, cancellation) is not { } older)
        {
            return false;
        }

        await ReplaceAsync([.. older.Events, .. newer.Events], older.More, newer.More, cancellation);
        return true;
    }

    private async Task ReplaceAsync(IReadOnlyList<RoomEvent> events, bool hasOlder, bool hasNewer, CancellationToken cancellation)
    {
        _rows.Clear();
        (HasOlder, HasNewer, Missed) = (hasOlder, hasNewer, 0);
        await PlaceAsync(events, cancellation);
    }

    /// <summary>Puts a page where it belongs, with all that was said of its messages later.</summary>
    private async Task PlaceAsync(IReadOnlyList<RoomEvent> events, CancellationToken cancellation)
    {
        var known = _rows.Select(it => it.Id).ToHashSet();
        var rows = events.Where(it => !known.Contains(it.Id)).Select(items.Of).OfType<TimelineItem>().ToList();
        _rows.AddRange(rows);
        _rows.Sort((one, other) => one.Fact.Sequence.CompareTo(other.Fact.Sequence));
        var said = await reader.AboutAsync(room, [.. rows.OfType<MessageItem>().Select(it => it.Id)], cancellation);
        said.ToList().ForEach(Change);
        await FillAsync(cancellation);
    }

    /// <summary>When it breaks off, the next news tries again.</summary>
    private async Task FillAsync(CancellationToken cancellation)
    {
        _isFilled = false;
        Reshape();
        await _answered.FillAsync(_rows, cancellation);
        _isFilled = true;
        Reshape();
    }

    private void Reshape()
    {
        Shape++;
        NewestOfClient = _rows.FindLast(it => it is MessageItem { Lane: Lane.Client }) as MessageItem;
    }

    private void Change(RoomEvent fact)
    {
        if (fact.About is { } about && _rows.FindLastIndex(it => it.Id == about) is >= 0 and var at)
        {
            _rows[at] = items.Changed(_rows[at], fact);
            Reshape();
        }

        _answered.Change(fact);
    }

    private void DropOldest()
    {
        if (_rows.Count > Most + Slack)
        {
            _rows.RemoveRange(0, _rows.Count - Most);
            HasOlder = true;
            Reshape();
        }
    }
}
