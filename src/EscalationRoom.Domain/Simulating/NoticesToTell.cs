using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Simulating;

/// <summary>What is said to people along the demo clock, kept as the tables keep it: each notice once, a reminder at its time, and nothing of what was dealt with.</summary>
internal sealed class NoticesToTell
{
    private readonly List<Notice> _waiting = [];

    public DateTimeOffset? Next => _waiting.Min(it => (DateTimeOffset?)it.At);

    /// <summary>What a fact takes back and what it says.</summary>
    /// <returns>What is told at once.</returns>
    public IReadOnlyList<Notice> Follow(Room room, RoomEvent fact)
    {
        Settle(NoticeRules.Settled(room, fact));
        var told = NoticeRules.Told(room, fact).DistinctBy(it => it.Id).ToLookup(it => it.At <= fact.At);
        _waiting.AddRange(told[false]);
        return [.. told[true]];
    }

    public void Settle(IEnumerable<SettledTopic> topics)
    {
        foreach (var settled in topics)
        {
            _waiting.RemoveAll(it => it.Topic == settled.Topic && (settled.Of is null || settled.Of == it.To));
        }
    }

    public IReadOnlyList<Notice> TakeDue(DateTimeOffset now)
    {
        var due = _waiting.Where(it => it.At <= now).OrderBy(it => it.At).ToList();
        _waiting.RemoveAll(due.Contains);
        return due;
    }
}
