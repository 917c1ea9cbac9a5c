namespace EscalationRoom.Web.Rooms.Pages.Timeline;

/// <summary>One place in the list: a row, or several thin lines folded into one.</summary>
/// <param name="StartsGroup">Not the same author going on in the same lane within five minutes.</param>
public sealed record TimelineBlock(IReadOnlyList<TimelineItem> Rows, bool StartsGroup)
{
    public bool IsFold => Rows.Count > 1;

    /// <summary>A run only ever grows upwards, so its last row names it.</summary>
    public object Key => IsFold ? (Rows[^1].Id, true) : Rows[0].Id;
}

/// <summary>Arranges rows for reading: messages of one author in groups, long runs of thin lines folded.</summary>
public static class TimelineLayout
{
    public const int MostLines = 3;

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
