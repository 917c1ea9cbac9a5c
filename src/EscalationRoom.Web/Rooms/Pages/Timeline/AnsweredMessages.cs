using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Timeline;

/// <summary>Lets every answer quote what it answers as that reads now, also when that stands outside the window.</summary>
internal sealed class AnsweredMessages(RoomKey room, RoomReader reader, TimelineItems items)
{
    private Dictionary<EventId, MessageItem> _outside = [];

    public void Change(RoomEvent fact)
    {
        if (fact.About is { } about && _outside.TryGetValue(about, out var message))
        {
            _outside[about] = (MessageItem)items.Changed(message, fact);
        }
    }

    public async Task FillAsync(List<TimelineItem> rows, CancellationToken cancellation)
    {
        var asked = rows.OfType<MessageItem>().Where(it => it.AnswerTo is not null).Select(it => it.AnswerTo!.Id).ToHashSet();
        if (asked.Count == 0)
        {
            return;
        }

        var inside = rows.OfType<MessageItem>().Where(it => asked.Contains(it.Id)).ToDictionary(it => it.Id);
        await LoadAsync([.. asked.Where(it => !inside.ContainsKey(it))], cancellation);
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at] is MessageItem { AnswerTo: { } answered } row && (inside.GetValueOrDefault(answered.Id) ?? _outside.GetValueOrDefault(answered.Id)) is { } found
                && Answered.By(found) is var now && now != answered)
            {
                rows[at] = row with { AnswerTo = now };
            }
        }
    }

    private async Task LoadAsync(HashSet<EventId> wanted, CancellationToken cancellation)
    {
        _outside = _outside.Where(it => wanted.Contains(it.Key)).ToDictionary();
        var missing = wanted.Where(it => !_outside.ContainsKey(it)).ToArray();
        if (missing.Length == 0)
        {
            return;
        }

        foreach (var fact in await reader.EventsAsync(room, missing, cancellation))
        {
            if (items.Of(fact) is MessageItem message)
            {
                _outside[message.Id] = message;
            }
        }

        foreach (var fact in await reader.AboutAsync(room, missing, cancellation))
        {
            Change(fact);
        }
    }
}
