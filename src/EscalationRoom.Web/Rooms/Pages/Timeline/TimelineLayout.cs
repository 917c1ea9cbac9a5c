namespace EscalationRoom.Web.Rooms.Pages.Timeline;

/// <summary>One place in the list: a row, or several thin lines folded into one.</summary>
/// <param name="StartsGroup">Not the same author going on in the same lane within five minutes.</param>
/// <param name="IsNew">It stands below the "New" line.</param>
public sealed record TimelineBlock(IReadOnlyList<TimelineItem> Rows, bool StartsGroup, bool IsNew)
{
    public bool IsFold => Rows.Count > 1;

    /// <summary>A run only ever grows upwards, so its last row names it.</summary>
    public object Key => IsFold ? (Rows[^1].Id, true) : Rows[0].Id;

    public bool IsSameAs(TimelineBlock other) => StartsGroup == other.StartsGroup && Rows.Count == other.Rows.Count
        && ReferenceEquals(Rows[0], other.Rows[0]) && (!IsFold || Rows.SequenceEqual(other.Rows, ReferenceEqualityComparer.Instance));
}

/// <summary>Neighbours that are drawn together.</summary>
/// <param name="Key">Stays the same while older rows go and newer ones come.</param>
/// <param name="From">How many rows stand before it.</param>
public sealed record TimelinePart(long Key, int From, IReadOnlyList<TimelineBlock> Blocks);

/// <summary>Arranges rows for reading: messages of one author in groups, long runs of thin lines folded.</summary>
public static class TimelineLayout
{
    public const int MostLines = 3;

    private const int PartLength = 32;

    public static readonly TimeSpan GroupSpan = TimeSpan.FromMinutes(5);

    /// <param name="newFrom">Where the "New" line stands; nothing from there on is folded, nobody has read it yet.</param>
    /// <param name="from">The rows before it are arranged already.</param>
    /// <param name="isNew">The "New" line stands among those.</param>
    public static IEnumerable<TimelineBlock> Arrange(IReadOnlyList<TimelineItem> rows, EventId? newFrom, int from = 0, bool isNew = false)
    {
        for (var at = from; at < rows.Count;)
        {
            isNew |= rows[at].Id == newFrom;
            var run = isNew ? 0 : LengthOfRun(rows, at, newFrom);
            var isFolded = run > MostLines && at + run < rows.Count;
            var length = isFolded ? run : 1;
            yield return new TimelineBlock(isFolded ? [.. rows.Skip(at).Take(length)] : [rows[at]], StartsGroup(rows, at, newFrom), isNew);
            at += length;
        }
    }

    /// <summary>Cut at fixed places of the room, not of the window.</summary>
    public static IEnumerable<TimelinePart> Parts(IEnumerable<TimelineBlock> blocks, int from = 0)
    {
        var (key, part) = (0L, new List<TimelineBlock>());
        foreach (var block in blocks)
        {
            var place = PartOf(block.Rows[^1]);
            if (place != key && part.Count > 0)
            {
                yield return new TimelinePart(key, from, part);
                from += part.Sum(it => it.Rows.Count);
                part = [];
            }

            key = place;
            part.Add(block);
        }

        if (part.Count > 0)
        {
            yield return new TimelinePart(key, from, part);
        }
    }

    /// <summary>The key of the part a row that is not folded stands in.</summary>
    public static long PartOf(TimelineItem row) => row.Fact.Sequence / PartLength;

    /// <summary>A run of thin lines goes on over this place, so that what comes later may still fold them together.</summary>
    public static bool IsInsideRun(IReadOnlyList<TimelineItem> rows, int at) => at > 0 && IsThin(rows[at - 1]) && IsThin(rows[at]);

    private static int LengthOfRun(IReadOnlyList<TimelineItem> rows, int from, EventId? newFrom)
    {
        var to = from;
        while (to < rows.Count && IsThin(rows[to]) && rows[to].Id != newFrom)
        {
            to++;
        }

        return to - from;
    }

    private static bool IsThin(TimelineItem row) => row is LineItem { Card: null };

    private static bool StartsGroup(IReadOnlyList<TimelineItem> rows, int at, EventId? newFrom) =>
        at == 0 || rows[at] is not MessageItem now || rows[at - 1] is not MessageItem before
        || now.By.Id != before.By.Id || now.Lane != before.Lane || now.At - before.At > GroupSpan || now.AnswerTo is not null || now.Id == newFrom;
}
