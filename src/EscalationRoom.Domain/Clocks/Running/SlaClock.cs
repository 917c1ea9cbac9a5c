using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace EscalationRoom.Domain.Clocks;

/// <summary>
/// One measure of a promise, running. It keeps when it began and when it was stopped; every deadline is counted again from that, so a
/// changed target holds from the original start.
/// </summary>
public sealed record SlaClock(SlaTarget Target, DateTimeOffset Start)
{
    /// <summary>Of a rejected resolution's target at least this part is left for the next.</summary>
    private const int AtLeastAQuarter = 4;

    public ImmutableList<Standstill> Stops { get; init; } = [];

    public DateTimeOffset? MetAt { get; init; }

    public DateTimeOffset? DroppedAt { get; init; }

    /// <summary>The highest warn point that was told of.</summary>
    public int Told { get; init; }

    /// <summary>Since when it is told again and again that the deadline has passed, and how often it was.</summary>
    public DateTimeOffset? LateSince { get; init; }

    public int Repeats { get; init; }

    /// <summary>Deadlines that were missed; a later one may lie ahead again.</summary>
    public ImmutableList<DateTimeOffset> Missed { get; init; } = [];

    public ImmutableList<Recalculation> Recalculations { get; init; } = [];

    [JsonIgnore]
    public SlaMeasure Measure => Target.Measure;

    [JsonIgnore]
    public bool IsOpen => MetAt is null && DroppedAt is null;

    /// <summary>What holds it now, the latest first.</summary>
    [JsonIgnore]
    public Standstill? StoppedBy => IsOpen ? Stops.LastOrDefault(it => it.To is null) : null;

    /// <summary>When it is, or was, due; nothing while it is stopped in time.</summary>
    [JsonIgnore]
    public DateTimeOffset? Deadline => When(WarnLadder.Breach);

    /// <summary>When so many percent of the target are used; nothing while it is stopped before.</summary>
    public DateTimeOffset? When(int percent)
    {
        var left = Target.Time * (WarnLadder.Breach - percent) / WarnLadder.Breach;
        Instant? found = null;
        foreach (var piece in Pieces())
        {
            found = piece.Left > left ? piece.When(left, Target.Calendar) : found ?? piece.When(left, Target.Calendar);
        }

        return found?.ToDateTimeOffset();
    }

    /// <summary>What is left of the target then; below zero when it is late.</summary>
    public Duration LeftAt(DateTimeOffset at)
    {
        var last = Pieces().TakeWhile((it, which) => which == 0 || it.From <= at.ToInstant()).Last();
        return last.LeftAt(at.ToInstant(), Target.Calendar);
    }

    public ClockState StateAt(DateTimeOffset now) => this switch
    {
        { MetAt: not null } => ClockState.Met,
        { DroppedAt: not null } => ClockState.Dropped,
        _ when Deadline < now => ClockState.Breached,
        _ => StoppedBy is null ? ClockState.Running : ClockState.Paused,
    };

    /// <summary>Whether it was met, or would be met now, after its deadline.</summary>
    public bool IsLateAt(DateTimeOffset now) => Deadline < (MetAt ?? DroppedAt ?? now);

    /// <summary>The stretches in which it counts. The last is open unless it is stopped.</summary>
    internal IEnumerable<ClockPiece> Pieces()
    {
        var (at, left) = (Start.ToInstant(), Target.Time);
        foreach (var stop in Stops.OrderBy(it => it.From).ThenBy(it => it.To ?? DateTimeOffset.MaxValue))
        {
            if (stop.To is null || stop.To > at.ToDateTimeOffset())
            {
                var piece = new ClockPiece(at, Instant.Max(stop.From.ToInstant(), at), left);
                yield return piece;
                if (stop.To is not { } resumed)
                {
                    yield break;
                }

                (at, left) = (resumed.ToInstant(), piece.LeftAt(resumed.ToInstant(), Target.Calendar));
            }

            left = stop.IsOffer ? Duration.Max(left, Target.Time / AtLeastAQuarter) : left;
        }

        yield return new ClockPiece(at, null, left);
    }

    internal SlaClock Meet(DateTimeOffset at) => this with
    {
        MetAt = at,
        Stops = Stops.RemoveAll(it => it.From >= at).ConvertAll(it => it.To is null ? it with { To = at } : it),
    };

    internal SlaClock Drop(DateTimeOffset at) => this with { DroppedAt = at };

    internal SlaClock StopFor(Standstill stop) => this with { Stops = Stops.Add(stop) };

    /// <summary>Goes on after a stop. Warn points that lie ahead once more are told once more.</summary>
    internal SlaClock Resume(Predicate<Standstill> which, DateTimeOffset at) =>
        (this with { Stops = Stops.ConvertAll(it => it.To is null && which(it) ? it with { To = at } : it) }).Rearm(at);

    internal SlaClock Recalculate(SlaTarget target, string because, DateTimeOffset at)
    {
        var moved = this with { Target = target };
        return (moved with { Recalculations = Recalculations.Add(new Recalculation(at, because, Target, Deadline, moved.Deadline)) }).Rearm(at);
    }

    private SlaClock Rearm(DateTimeOffset at)
    {
        var reached = WarnLadder.Points.LastOrDefault(it => When(it) <= at);
        return reached < Told ? this with { Told = reached, LateSince = null, Repeats = 0 } : this;
    }
}
