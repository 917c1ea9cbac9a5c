using System.Collections.Immutable;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    public const int LongestSituationPart = 2_000;

    public const int MostCitations = 20;

    public ImmutableList<Brief> Briefs { get; private set; } = [];

    /// <param name="seen">The version its author had before their eyes; 0 where there was none. What they did not see is not written over.</param>
    public Result<SituationUpdated> UpdateSituation(PersonId by, Lane lane, Situation now, int seen, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(now.Happened) || new[] { now.Happened, now.Impact, now.Tried, now.NextStep }.Any(it => it.Length > LongestSituationPart))
        {
            return new ASituationSaysWhatHappened();
        }

        if (now.Cites.Count > MostCitations || now.Cites.Any(it => it.Lane != lane))
        {
            return new CiteWhatItsReadersRead(lane);
        }

        var before = Find(BriefKind.Situation, lane);
        return seen != (before?.Version ?? 0)
            ? new SomebodyWroteItMeanwhile(before is null ? "Nobody" : Find(before.By)?.Name ?? "Somebody", before?.Version ?? 0)
            : Point(BriefKind.Situation, Record(lane, by, at, new SituationUpdated(
                seen + 1, now.Happened, now.Impact, now.Tried, now.NextStep, [.. now.Cites.Select(it => it.Id)], before?.First)));
    }

    private Brief? Find(BriefKind kind, Lane lane) => Briefs.Find(it => it.Kind == kind && it.Lane == lane);

    /// <summary>From now on this is the newest of its kind in its lane.</summary>
    private T Point<T>(BriefKind kind, T written)
        where T : RoomEvent
    {
        var before = Find(kind, written.Lane);
        var brief = new Brief(kind, written.Lane, (before?.Version ?? 0) + 1, before?.First ?? written.Id, written.Id, written.By, written.At);
        Briefs = before is null ? Briefs.Add(brief) : Briefs.Replace(before, brief);
        return written;
    }
}
