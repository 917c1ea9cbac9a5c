using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Queue.Listing;

namespace EscalationRoom.Web.Queue.Duty;

/// <summary>The duty manager's board as it lies before them: what is wrong, each kind steady under the cursor, and what everybody carries.</summary>
public sealed class DutyDesk
{
    private readonly Dictionary<string, SteadyLines> _sections = BoardSection.All.ToDictionary(it => it.Id, _ => new SteadyLines());
    private IReadOnlyList<QueueRow>? _rows;
    private Dictionary<string, int> _counts = [];

    public bool IsRead => _rows is not null;

    public int Open => _rows?.Count ?? 0;

    public SteadyLines In(BoardSection section) => _sections[section.Id];

    /// <summary>How many there are now, whatever stands on the board.</summary>
    public int CountOf(BoardSection section) => _counts.GetValueOrDefault(section.Id);

    /// <returns>Whether anything is different now.</returns>
    public bool Take(IReadOnlyList<QueueRow> rows, DateTimeOffset now)
    {
        var sections = rows.ToLookup(it => BoardSection.Of(it, now)?.Id ?? "");
        var counts = BoardSection.All.ToDictionary(it => it.Id, it => sections[it.Id].Count());
        if (_rows is not null && rows.SequenceEqual(_rows) && counts.All(it => _counts[it.Key] == it.Value))
        {
            return false;
        }

        (_rows, _counts) = (rows, counts);
        var readable = rows.ToDictionary(it => it.Key);
        foreach (var (id, lines) in _sections)
        {
            lines.Take([.. sections[id]], readable);
        }

        return true;
    }

    /// <summary>What somebody answers for or is asked to accept, what comes due first before the others.</summary>
    public IReadOnlyList<QueueRow> CarriedBy(PersonId person) =>
        [.. (_rows ?? []).Where(it => (it.Asked is { IsHandoff: false } first ? first.To : it.Owner) == person)];
}
