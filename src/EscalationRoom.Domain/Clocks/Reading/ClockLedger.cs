using NodaTime;

namespace EscalationRoom.Domain.Clocks;

/// <summary>Explains a deadline in words: what was promised, what counted, what did not, and what moved it.</summary>
public static class ClockLedger
{
    /// <summary>In the order things happened.</summary>
    public static IReadOnlyList<LedgerLine> Of(SlaClock clock, DateTimeOffset now)
    {
        var end = clock.MetAt ?? clock.DroppedAt ?? now;
        return
        [
            .. Begun(clock).Concat(Counted(clock, end)).Concat(Stopped(clock, end)).Concat(Moved(clock)).Concat(Missed(clock, end)).Concat(Ended(clock, now))
                .OrderBy(it => it.At).ThenBy(it => it.Kind),
        ];
    }

    private static IEnumerable<LedgerLine> Begun(SlaClock clock)
    {
        var target = clock.Recalculations.FirstOrDefault()?.Before ?? clock.Target;
        yield return new LedgerLine(LedgerKind.Begun, clock.Start, null, $"{target.Words} promised, counted in {target.Calendar.Name}.");
    }

    private static IEnumerable<LedgerLine> Counted(SlaClock clock, DateTimeOffset end)
    {
        foreach (var piece in clock.Pieces().Where(it => it.From < end.ToInstant()))
        {
            var to = piece.To is { } stopped ? Instant.Min(stopped, end.ToInstant()) : end.ToInstant();
            if (piece.From < to)
            {
                var time = ClockWords.Of(clock.Target.Calendar.Between(piece.From, to));
                yield return new LedgerLine(LedgerKind.Counted, piece.From.ToDateTimeOffset(), to.ToDateTimeOffset(), $"{time} counted.");
            }
        }
    }

    private static IEnumerable<LedgerLine> Stopped(SlaClock clock, DateTimeOffset end) =>
        from it in clock.Stops
        where it.From <= end
        select new LedgerLine(LedgerKind.Stopped, it.From, it.To, $"Not counted, stopped by {it.By}. {it.Why}");

    private static IEnumerable<LedgerLine> Moved(SlaClock clock)
    {
        for (var at = 0; at < clock.Recalculations.Count; at++)
        {
            var it = clock.Recalculations[at];
            var after = at + 1 < clock.Recalculations.Count ? clock.Recalculations[at + 1].Before : clock.Target;
            yield return new LedgerLine(
                LedgerKind.Moved, it.At, null, $"{it.Because} {after.Words} in {after.Calendar.Name} from the start, instead of {it.Before.Words}.", it.Was, it.Now);
        }
    }

    private static IEnumerable<LedgerLine> Missed(SlaClock clock, DateTimeOffset end)
    {
        var missed = clock.Missed.Concat(clock.IsLateAt(end) && clock.Deadline is { } late ? [late] : []);
        return missed.Distinct().Select(it => new LedgerLine(LedgerKind.Missed, it, null, "The deadline passed."));
    }

    private static IEnumerable<LedgerLine> Ended(SlaClock clock, DateTimeOffset now)
    {
        if (clock.MetAt is { } met)
        {
            var words = clock.LeftAt(met) is { } left && clock.IsLateAt(now) ? $"Met {ClockWords.Of(left)} late." : $"Met with {ClockWords.Of(left)} left.";
            yield return new LedgerLine(LedgerKind.Met, met, null, words);
        }
        else if (clock.DroppedAt is { } dropped)
        {
            yield return new LedgerLine(LedgerKind.Dropped, dropped, null, "The room was closed.");
        }
        else if (clock.Deadline is { } due && due >= now)
        {
            yield return new LedgerLine(LedgerKind.Due, due, null, $"Due; {ClockWords.Of(clock.LeftAt(now))} left now.");
        }
    }
}

/// <summary>One entry of a ledger. Times stand beside the words, so that everybody reads them in their own zone.</summary>
/// <param name="Was">The deadline before this moved it.</param>
/// <param name="Now">The deadline after.</param>
public sealed record LedgerLine(LedgerKind Kind, DateTimeOffset At, DateTimeOffset? To, string Words, DateTimeOffset? Was = null, DateTimeOffset? Now = null);

/// <summary>What an entry tells, in the order in which things of one moment are read.</summary>
public enum LedgerKind : byte
{
    Begun,
    Counted,
    Moved,
    Missed,
    Stopped,
    Met,
    Dropped,
    Due,
}
