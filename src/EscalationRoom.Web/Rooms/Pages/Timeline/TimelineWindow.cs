using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Timeline;

/// <summary>The part of a timeline a page holds: at most 300 rows, paged both ways, following live while it stands at the end.</summary>
public sealed class TimelineWindow(RoomKey room, RoomReader reader, TimelineItems items)
{
    public const int Page = 50;
    public const int Most = 300;
    private const int Slack = 20;

    private readonly List<TimelineItem> _rows = [];

    public IReadOnlyList<TimelineItem> Rows => _rows;

    public bool HasOlder { get; private set; }

    /// <summary>The window stands somewhere in the past; live events are not added to it.</summary>
    public bool HasNewer { get; private set; }

    /// <summary>How far the person had read when they came.</summary>
    public LaneNumbers SeenBefore { get; init; }

    /// <summary>Where the "New" line stands; it stays there until they leave the room.</summary>
    public EventId? NewFrom { get; private set; }

    /// <param name="at">The event to stand at; without one, or when it is not there, the newest page.</param>
    public async Task OpenAsync(EventId? at, CancellationToken cancellation)
    {
        var older = at is { } here ? await reader.BeforeAsync(room, here, Page, cancellation) : null;
        var newer = at is { } from ? await reader.FromAsync(room, from, Page, cancellation) : null;
        if (newer is { Events.Count: > 0 } && older is not null)
        {
            await ReplaceAsync([.. older.Events, .. newer.Events], older.More, newer.More, cancellation);
        }
        else if (await reader.LatestAsync(room, Page, cancellation) is { } latest)
        {
            await ReplaceAsync(latest.Events, latest.More, hasNewer: false, cancellation);
        }
    }

    /// <summary>Draws the "New" line before what others wrote since the reader's last visit.</summary>
    public void MarkNew(PersonId reader) =>
        NewFrom = SeenBefore == default ? null : _rows.Find(it => it.Fact.Number > SeenBefore[it.Lane] && it.By.Id != reader)?.Id;

    public async Task AddOlderAsync(CancellationToken cancellation)
    {
        if (!HasOlder || _rows.Count == 0 || await reader.BeforeAsync(room, _rows[0].Id, Page, cancellation) is not { } page)
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
        if (!HasNewer || _rows.Count == 0 || await reader.FromAsync(room, _rows[^1].Id, Page + 1, cancellation) is not { } page)
        {
            return;
        }

        HasNewer = page.More;
        await PlaceAsync(page.Events, cancellation);
        DropOldest();
    }

    /// <summary>Adds live events, in the order of the room, also those of a lane that was opened only now.</summary>
    public async Task AddAsync(IReadOnlyList<RoomEvent> events, CancellationToken cancellation)
    {
        if (HasNewer)
        {
            events.ToList().ForEach(Change);
            return;
        }

        var isLate = _rows.Count > 0 && events[0].Sequence <= _rows[^1].Fact.Sequence;
        if (isLate)
        {
            await PlaceAsync([.. events.Where(it => !HasOlder || it.Sequence > _rows[0].Fact.Sequence)], cancellation);
        }
        else
        {
            events.ToList().ForEach(Append);
        }

        DropOldest();
    }

    /// <summary>Takes rows away that their reader may not read any more.</summary>
    public void KeepOnly(Lanes lanes) => _rows.RemoveAll(it => !lanes.Has(it.Lane));

    private async Task ReplaceAsync(IReadOnlyList<RoomEvent> events, bool hasOlder, bool hasNewer, CancellationToken cancellation)
    {
        _rows.Clear();
        (HasOlder, HasNewer) = (hasOlder, hasNewer);
        await PlaceAsync(events, cancellation);
    }

    /// <summary>Puts a page where it belongs, with all that was said of its messages later.</summary>
    private async Task PlaceAsync(IReadOnlyList<RoomEvent> events, CancellationToken cancellation)
    {
        var known = _rows.Select(it => it.Id).ToHashSet();
        var rows = new List<TimelineItem>();
        foreach (var fact in events.Where(it => !known.Contains(it.Id)))
        {
            if (items.Of(fact, id => rows.Find(it => it.Id == id) ?? Find(id)) is { } row)
            {
                rows.Add(row);
            }
        }

        _rows.AddRange(rows);
        _rows.Sort((one, other) => one.Fact.Sequence.CompareTo(other.Fact.Sequence));
        var said = await reader.AboutAsync(room, [.. rows.OfType<MessageItem>().Select(it => it.Id)], cancellation);
        said.ToList().ForEach(Change);
    }

    private void Append(RoomEvent fact)
    {
        if (items.Of(fact, Find) is { } row)
        {
            _rows.Add(row);
        }
        else
        {
            Change(fact);
        }
    }

    private void Change(RoomEvent fact)
    {
        if (fact.About is { } about && _rows.FindLastIndex(it => it.Id == about) is >= 0 and var at)
        {
            var now = _rows[at] = items.Changed(_rows[at], fact);
            for (var later = at + 1; later < _rows.Count; later++)
            {
                _rows[later] = TimelineItems.Quoting(_rows[later], now);
            }
        }
    }

    private TimelineItem? Find(EventId id) => _rows.FindLast(it => it.Id == id);

    private void DropOldest()
    {
        if (_rows.Count > Most + Slack)
        {
            _rows.RemoveRange(0, _rows.Count - Most);
            HasOlder = true;
        }
    }
}
