namespace EscalationRoom.Web.Rooms.Pages.Timeline;

/// <summary>
/// How the rows of one page are arranged. What comes at the end is added at the end: to look at three hundred rows for every message
/// took a quarter of all the time a message cost.
/// </summary>
public sealed class LaidOutRows
{
    private readonly List<TimelinePart> _parts = [];
    private (int Shape, EventId? NewFrom) _of = (-1, null);
    private int _count;

    /// <param name="shape">Rows of the same shape differ in what came at the end only.</param>
    public IReadOnlyList<TimelinePart> Of(IReadOnlyList<TimelineItem> rows, int shape, EventId? newFrom)
    {
        var isSame = _of == (shape, newFrom);
        if (!isSame || _count != rows.Count)
        {
            Arrange(rows, newFrom, isSame ? Settled(rows) : 0);
            (_of, _count) = ((shape, newFrom), rows.Count);
        }

        return _parts;
    }

    private void Arrange(IReadOnlyList<TimelineItem> rows, EventId? newFrom, int settled)
    {
        var from = settled < _parts.Count ? _parts[settled].From : 0;
        _parts.RemoveRange(settled, _parts.Count - settled);
        var isNew = settled > 0 && _parts[^1].Blocks[^1].IsNew;
        _parts.AddRange(TimelineLayout.Parts(TimelineLayout.Arrange(rows, newFrom, from, isNew), from));
    }

    /// <returns>How many parts later rows cannot change: not the last, and none that a run of thin lines leaves open.</returns>
    private int Settled(IReadOnlyList<TimelineItem> rows)
    {
        var settled = Math.Max(0, _parts.Count - 1);
        while (settled > 0 && TimelineLayout.IsInsideRun(rows, _parts[settled].From))
        {
            settled--;
        }

        return settled;
    }
}
