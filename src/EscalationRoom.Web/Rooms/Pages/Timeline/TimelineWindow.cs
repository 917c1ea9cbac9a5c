using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Timeline;

/// <summary>The part of a timeline a page holds: at most 300 rows, paged both ways, following live while it stands at the end.</summary>
public sealed class TimelineWindow(RoomKey room, RoomReader reader, TimelineItems items)
{
    public const int Page = 50;
    public const int Most = 300;
    private const int Slack = 20;

    private readonly List<TimelineItem> _rows = [];
    private readonly AnsweredMessages _answered = new(room, reader, items);

    public IReadOnlyList<TimelineItem> Rows => _rows;

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

        if (await reader.RowsBeforeAsync(room, Filter, null, Page, cancellation) is { } latest)
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
            _rows.AddRange(rows.Select(items.Of).OfType<TimelineItem>());
        }

        events.ToList().ForEach(Change);
        await _answered.FillAsync(_rows, cancellation);
        DropOldest();
    }

    /// <summary>Takes rows away that their reader may not read any more.</summary>
    public void KeepOnly(Lanes lanes) => _rows.RemoveAll(it => !lanes.Has(it.Lane));

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
        await _answered.FillAsync(_rows, cancellation);
    }

    private void Change(RoomEvent fact)
    {
        if (fact.About is { } about && _rows.FindLastIndex(it => it.Id == about) is >= 0 and var at)
        {
            _rows[at] = items.Changed(_rows[at], fact);
        }

        _answered.Change(fact);
    }

    private void DropOldest()
    {
        if (_rows.Count > Most + Slack)
        {
            _rows.RemoveRange(0, _rows.Count - Most);
            HasOlder = true;
        }
    }
}
