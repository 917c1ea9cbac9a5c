using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Clocks;

public sealed partial record RoomClocks
{
    /// <summary>Ends the pauses whose time is over, at their own time.</summary>
    public (RoomClocks After, IReadOnlyList<RoomEvent> Facts) EndDuePauses(DateTimeOffset now)
    {
        var (after, facts) = (this, new List<RoomEvent>());
        foreach (var due in Announced.Where(it => it.Until <= now).OrderBy(it => it.Until))
        {
            facts.Add(new ClockResumed(due.Kind, [.. PauseReach.Of(due.Kind, Terms.Severity)], "Its time was over.", due.Until));
            after = Pauses.Contains(due) ? after.Resume(due.Kind, due.Until) : after;
        }

        return (after with { Answered = Answered.RemoveAll(it => it.Until <= now) }, facts);
    }

    /// <summary>Tells every warn point that was reached and not told of yet, each once.</summary>
    /// <param name="because">What moved the deadline, when that is why it is told now.</param>
    public (RoomClocks After, IReadOnlyList<RoomEvent> Facts) TellDue(DateTimeOffset now, string because = "")
    {
        var (after, facts) = (this, new List<RoomEvent>());
        foreach (var clock in All.Where(it => it.IsOpen))
        {
            var told = WarnLadder.Points.Where(it => it > clock.Told).Aggregate(clock, (it, point) => Tell(it, point, now, because, facts));
            after = after.Replace(clock, Repeat(told, now, facts));
        }

        return (after, facts);
    }

    /// <summary>A breach nobody noted before the clock was met or dropped is noted late, but it is noted.</summary>
    public (RoomClocks After, IReadOnlyList<RoomEvent> Facts) NoteMissed(DateTimeOffset now)
    {
        var (after, facts) = (this, new List<RoomEvent>());
        foreach (var clock in All.Where(it => !it.IsOpen && it.Told < WarnLadder.Breach && it.IsLateAt(now)))
        {
            after = after.Replace(clock, Breach(clock, "", now, facts));
        }

        return (after, facts);
    }

    private SlaClock Tell(SlaClock clock, int point, DateTimeOffset now, string because, List<RoomEvent> facts)
    {
        if (clock.When(point) is not { } due || due > now || (point == WarnLadder.Breach && due == now))
        {
            return clock;
        }

        if (point == WarnLadder.Breach)
        {
            return Breach(clock, because, now, facts);
        }

        facts.Add(new ClockWarned(clock.Measure, point, 0, due, clock.Deadline, WarnLadder.Tells(point), because));
        return clock with { Told = point };
    }

    private SlaClock Breach(SlaClock clock, string because, DateTimeOffset now, List<RoomEvent> facts)
    {
        var deadline = clock.Deadline ?? now;
        var since = because.Length > 0 ? now : deadline;
        facts.Add(new ClockBreached(clock.Measure, deadline, WarnLadder.Tells(WarnLadder.Breach), because));
        return clock with
        {
            Told = WarnLadder.Breach,
            LateSince = since,
            Repeats = (int)((now - since) / WarnLadder.RepeatsEvery(Terms.Severity)),
            Missed = clock.Missed.Add(deadline),
        };
    }

    /// <summary>After a standstill of ours only the newest repeat is told.</summary>
    private SlaClock Repeat(SlaClock clock, DateTimeOffset now, List<RoomEvent> facts)
    {
        if (NextRepeat(clock) is not { } due || due > now)
        {
            return clock;
        }

        var every = WarnLadder.RepeatsEvery(Terms.Severity);
        var count = (int)((now - clock.LateSince!.Value) / every);
        facts.Add(new ClockWarned(clock.Measure, WarnLadder.Breach, count, clock.LateSince.Value + (every * count), clock.Deadline, WarnLadder.Tells(WarnLadder.Breach), ""));
        return clock with { Repeats = count };
    }

    private DateTimeOffset? NextOf(SlaClock clock)
    {
        if (!clock.IsOpen)
        {
            return null;
        }

        return clock.Told < WarnLadder.Breach
            ? WarnLadder.Points.Where(it => it > clock.Told).Select(clock.When).FirstOrDefault(it => it is not null)
            : NextRepeat(clock);
    }

    private DateTimeOffset? NextRepeat(SlaClock clock) => clock is { Told: WarnLadder.Breach, LateSince: { } since, StoppedBy: null }
        ? since + (WarnLadder.RepeatsEvery(Terms.Severity) * (clock.Repeats + 1))
        : null;
}
