namespace EscalationRoom.Web.Rooms.Pages.Timeline;

/// <summary>One place in the list: a row, or several thin lines folded into one.</summary>
/// <param name="StartsGroup">Not the same author going on in the same lane within five minutes.</param>
public sealed record TimelineBlock(IReadOnlyList<TimelineItem> Rows, bool StartsGroup)
{
    public bool IsFold => Rows.Count > 1;

    /// <summary>A run only ever grows upwards, so its last row names it.</summary>
    public object Key => IsFold ? (Rows[^1].Id, true) : Rows[0].Id;

    public bool IsSameAs(TimelineBlock other) => StartsGroup == other.StartsGroup && Rows.Count == other.Rows.Count
        && ReferenceEquals(Rows[0], other.Rows[0]) && (!IsFold || Rows.SequenceEqual(other.Rows, ReferenceEqualityComparer.Instance));
}

/// <summary>Neighbours that are drawn together.</summary>
/// <param name="Key">Stays the same while older rows go and newer ones come.</param>
public sealed record TimelinePart(long Key, IReadOnlyList<TimelineBlock> Blocks)
{
    public TimelineItem? Find(EventId id) => Blocks.FirstOrDefault(it => it.Rows[0].Id == id)?.Rows[0];
}

/// <summary>Arranges rows for reading: messages of one author in groups, long runs of thin lines folded.</summary>
public static class TimelineLayout
{
    public const int MostLines = 3;

    private const int PartLength = 32;

    public static readonly TimeSpan GroupSpan = TimeSpan.FromMinutes(5);

    /// <param name="newFrom">Where the "New" line stands; nothing from there on is folded, nobody has read it yet.</param>
    public static IEnumerable<TimelineBlock> Arrange(IReadOnlyList<TimelineItem> rows, EventId? newFrom)
    {
        var isNew = false;
        for (var at = 0; at < rows.Count;)
        {
            isNew |= rows[at].Id == newFrom;
            var run = isNew ? 0 : LengthOfRun(rows, at, newFrom);
            var isFolded = run > MostLines && at + run < rows.Count;
            var length = isFolded ? run : 1;
            yield return new TimelineBlock(isFolded ? [.. rows.Skip(at).Take(length)] : [rows[at]], StartsGroup(rows, at, newFrom));
            at += length;
        }
    }

    /// <summary>Cut at fixed places of the room, not of the window.</summary>
    public static IEnumerable<TimelinePart> Parts(IEnumerable<TimelineBlock> blocks)
    {
        var (key, part) = (0L, new List<TimelineBlock>());
        foreach (var block in blocks)
        {
            var place = block.Rows[^1].Fact.Sequence / PartLength;
            if (place != key && part.Count > 0)
            {
                yield return new TimelinePart(key, part);
                part = [];
            }

            key = place;
            part.Add(block);
        }

        if (part.Count > 0)
        {
            yield return new TimelinePart(key, part);
        }
    }

    private static int LengthOfRun(IReadOnlyList<TimelineItem> rows, int from, EventId? newFrom)
    {
        var to = from;
        while (to < rows.Count && rows[to] is LineItem { Card: null } && rows[to].Id != newFrom)
        {
            to++;
        }

        return to - from;
    }

    private static bool StartsGroup(IReadOnlyList<TimelineItem> rows, int at, EventId? newFrom) =>
        at == 0 || rows[at] is not MessageItem now || rows[at - 1] is not MessageItem before
        || now.By.Id != before.By.Id || now.Lane != before.Lane || now.At - before.At > GroupSpan || now.AnswerTo is not null || now.Id == newFrom;
}
