using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Timeline;

/// <summary>What stands beside the rows: how many there are of each kind, what is pinned, and who has read the newest word to the client.</summary>
public sealed class TimelineMargin(RoomKey room, RoomReader reader, TimelineItems items)
{
    private readonly Dictionary<(Lane Lane, RowKind Kind), int> _counts = [];
    private LaneNumbers _counted;

    /// <summary>Pinned messages, the last one pinned first.</summary>
    public IReadOnlyList<MessageItem> Pinned { get; private set; } = [];

    /// <summary>The newest message to the client, and who else has it before them.</summary>
    public (EventId Message, IReadOnlyList<Author> By)? Read { get; private set; }

    public int Count(RowFilter filter) =>
        _counts.Where(it => (filter.Kind is RowKind.All || it.Key.Kind == filter.Kind) && (filter.Lane is null || it.Key.Lane == filter.Lane)).Sum(it => it.Value);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await reader.RowCountsAsync(room, cancellation) is { } counts)
        {
            _counts.Clear();
            counts.Rows.ToList().ForEach(it => _counts[it.Key] = it.Value);
            _counted = counts.Upto;
        }

        await LoadPinsAsync(cancellation);
    }

    public async Task TakeAsync(IReadOnlyList<RoomEvent> events, CancellationToken cancellation)
    {
        foreach (var fact in events.Where(it => it.Number > _counted[it.Lane]))
        {
            _counted = _counted.With(fact.Lane, fact.Number);
            if (RowFilter.KindOf(EventKinds.KindOf(fact)) is { } kind)
            {
                _counts[(fact.Lane, kind)] = _counts.GetValueOrDefault((fact.Lane, kind)) + 1;
            }
        }

        if (events.Any(it => it is MessagePinned || (it.About is { } about && Pinned.Any(pin => pin.Id == about))))
        {
            await LoadPinsAsync(cancellation);
        }
    }

    /// <param name="newest">The newest message in the Client lane, when the page shows it.</param>
    /// <returns>Whether it is other than before.</returns>
    public async Task<bool> LookWhoReadAsync(MessageItem? newest, CancellationToken cancellation)
    {
        var before = Read;
        Read = newest is null ? null : (newest.Id, [.. (await reader.ReadByAsync(room, Lane.Client, newest.Fact.Number, cancellation)).Where(it => it != newest.By.Id).Select(items.AuthorOf)]);
        return before?.Message != Read?.Message || !(before?.By ?? []).SequenceEqual(Read?.By ?? []);
    }

    private async Task LoadPinsAsync(CancellationToken cancellation)
    {
        var on = new List<EventId>();
        foreach (var pin in await reader.PinsAsync(room, cancellation))
        {
            on.Remove(pin.Message);
            on.AddRange(pin.IsOn ? [pin.Message] : []);
        }

        on.Reverse();
        var rows = (await reader.EventsAsync(room, on, cancellation)).Select(items.Of).OfType<MessageItem>().ToDictionary(it => it.Id);
        foreach (var fact in await reader.AboutAsync(room, on, cancellation))
        {
            rows[fact.About!.Value] = (MessageItem)items.Changed(rows[fact.About.Value], fact);
        }

        Pinned = [.. on.Where(rows.ContainsKey).Select(it => rows[it]).Where(it => it.IsPinned)];
    }
}
