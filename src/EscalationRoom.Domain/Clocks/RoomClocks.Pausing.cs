namespace EscalationRoom.Domain.Clocks;

public sealed partial record RoomClocks
{
    /// <summary>What a pause of this kind would stop now.</summary>
    public IReadOnlyList<SlaMeasure> WouldStop(PauseKind kind) => [.. PauseReach.Of(kind, Terms.Severity).Where(it => OpenOf(it) is not null)];

    public ClockPause? PauseOf(PauseKind kind) => Pauses.Find(it => it.Kind == kind);

    public RoomClocks Pause(ClockPause pause)
    {
        var stopped = WouldStop(pause.Kind).Aggregate(this, (it, measure) => it.Stop(pause, measure, pause.From));
        return stopped with
        {
            Pauses = Pauses.Add(pause),
            Answered = Answered.RemoveAll(it => it.Kind == pause.Kind),
            ThirdPartyPauses = ThirdPartyPauses + (pause.Kind is PauseKind.AwaitingThirdParty ? 1 : 0),
        };
    }

    public RoomClocks Resume(PauseKind kind, DateTimeOffset at) => this with
    {
        Pauses = Pauses.RemoveAll(it => it.Kind == kind),
        All = All.ConvertAll(it => it.IsOpen ? it.Resume(stop => stop.Pause == kind, at) : it),
    };

    /// <summary>The client replied: what waited for that goes on.</summary>
    public RoomClocks Hear(DateTimeOffset at) =>
        PauseOf(PauseKind.AwaitingClient) is { } over ? Resume(over.Kind, at < over.Until ? at : over.Until) with { Answered = Answered.Add(over) } : this;

    /// <summary>Which clocks a pause of this kind holds.</summary>
    private SlaMeasure[] HeldBy(PauseKind kind) => [.. All.Where(it => it.IsOpen && it.Stops.Exists(stop => stop.Pause == kind && stop.To is null)).Select(it => it.Measure)];

    /// <summary>
    /// The promise changed: every open clock is counted again from its start, and a pause goes on only for what it may still stop.
    /// </summary>
    public RoomClocks Under(SlaTerms terms, string because, DateTimeOffset at)
    {
        var moved = this with { Terms = terms };
        foreach (var clock in All.Where(it => it.IsOpen && IsUsual(it.Target) && it.Target != SlaPolicy.TargetOf(it.Measure, terms)))
        {
            moved = moved.Replace(clock, clock.Recalculate(SlaPolicy.TargetOf(clock.Measure, terms), because, at));
        }

        return Pauses.Aggregate(moved.CountRepeatsAnew(at), (it, pause) => it.Reach(pause, at)) with
        {
            Answered = Answered.FindAll(it => PauseReach.Of(it.Kind, terms.Severity).Count > 0),
        };
    }

    /// <summary>Not written by a routing rule, nor said to the client.</summary>
    private bool IsUsual(SlaTarget target) => target == SlaPolicy.TargetOf(target.Measure, Terms);

    /// <summary>Repeats go on in the new severity's steps, from now: what was told in the old steps counts for nothing.</summary>
    private RoomClocks CountRepeatsAnew(DateTimeOffset at) => this with
    {
        All = All.ConvertAll(it => it is { IsOpen: true, LateSince: { } since } ? it with { Repeats = (int)((at - since) / WarnLadder.RepeatsEvery(Terms.Severity)) } : it),
    };

    private RoomClocks Reach(ClockPause pause, DateTimeOffset at)
    {
        var reach = PauseReach.Of(pause.Kind, Terms.Severity);
        if (reach.Count == 0)
        {
            return Resume(pause.Kind, at);
        }

        var held = HeldBy(pause.Kind);
        var fewer = held.Except(reach).Aggregate(this, (it, measure) => it.Replace(it.Of(measure)!, it.Of(measure)!.Resume(stop => stop.Pause == pause.Kind, at)));
        return reach.Except(held).Where(it => OpenOf(it) is not null).Aggregate(fewer, (it, measure) => it.Stop(pause, measure, at));
    }

    private RoomClocks Stop(ClockPause pause, SlaMeasure measure, DateTimeOffset at) =>
        OpenOf(measure) is { } clock ? Replace(clock, clock.StopFor(pause.AsStop(at))) : this;
}
