using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EscalationRoom.Domain.Clocks;

/// <summary>The promises of one room and how they stand. Immutable; every method answers with the clocks afterwards.</summary>
public sealed partial record RoomClocks(SlaTerms Terms)
{
    /// <summary>Rounds of the update clock that are kept for the ledger.</summary>
    private const int MostRounds = 12;

    /// <summary>In the order they began; of a measure the last one counts.</summary>
    public ImmutableList<SlaClock> All { get; init; } = [];

    public ImmutableList<ClockPause> Pauses { get; init; } = [];

    /// <summary>Pauses the client's reply has ended: that they are over is told when they were to end anyway.</summary>
    public ImmutableList<ClockPause> Answered { get; init; } = [];

    /// <summary>How often somebody else was waited for; the third time needs the duty manager.</summary>
    public int ThirdPartyPauses { get; init; }

    /// <summary>Until when the room waits for what colleagues were asked, while it does.</summary>
    public DateTimeOffset? Awaited { get; init; }

    /// <summary>When something is to be done next: a warning, a breach, the end of a pause or of waiting.</summary>
    [JsonIgnore]
    public DateTimeOffset? NextDue => All.Select(NextOf).Append(Awaited).Concat(Announced.Select(it => (DateTimeOffset?)it.Until)).Min();

    /// <summary>Pauses whose end has not been told.</summary>
    [JsonIgnore]
    public IEnumerable<ClockPause> Announced => Pauses.Concat(Answered);

    public SlaClock? Of(SlaMeasure measure) => All.LastOrDefault(it => it.Measure == measure);

    public SlaClock? OpenOf(SlaMeasure measure) => Of(measure) is { IsOpen: true } clock ? clock : null;

    public RoomClocks Submit(DateTimeOffset at) => Begin(SlaMeasure.Accept, at).Begin(SlaMeasure.FirstResponse, at).Begin(SlaMeasure.Resolve, at);

    /// <summary>An accept time written in a routing rule replaces the severity's.</summary>
    public RoomClocks AcceptWithin(TimeSpan time) => OpenOf(SlaMeasure.Accept) is { } clock
        ? Replace(clock, clock with { Target = new SlaTarget(SlaMeasure.Accept, (int)time.TotalMinutes, BusinessCalendars.Always.Id) })
        : this;

    public RoomClocks Accept(DateTimeOffset at) => Meet(SlaMeasure.Accept, at);

    /// <summary>The owner or the deputy spoke to the client. From the first time on the client waits for updates.</summary>
    public RoomClocks SpeakToClient(DateTimeOffset at) =>
        OpenOf(SlaMeasure.FirstResponse) is null ? this : Meet(SlaMeasure.FirstResponse, at).Begin(SlaMeasure.ClientUpdate, at);

    /// <summary>The client heard from us, and knows when they hear from us next: the update is given, and another one is waited for.</summary>
    public RoomClocks UpdateClient(DateTimeOffset at) => OpenOf(SlaMeasure.ClientUpdate) is { } clock && clock.Start < at
        ? Meet(SlaMeasure.ClientUpdate, at).Begin(SlaMeasure.ClientUpdate, at)
        : this;

    /// <summary>The resolution lies before the client: we wait for them, and not they for us.</summary>
    public RoomClocks OfferResolution(string by, DateTimeOffset decideBy, DateTimeOffset at)
    {
        var told = Meet(SlaMeasure.FirstResponse, at).EndUpdates(at);
        var stopped = told.OpenOf(SlaMeasure.Resolve) is { } clock
            ? told.Replace(clock, clock.StopFor(new Standstill(null, at, null, by, "A resolution lies before the client.")))
            : told;
        return stopped.Begin(TimeToDecide(decideBy, at), at);
    }

    /// <summary>When the client is asked to have decided, unless somebody says otherwise.</summary>
    public DateTimeOffset DecideBy(DateTimeOffset at) => new SlaClock(SlaPolicy.TargetOf(SlaMeasure.ClientDecision, Terms), at).Deadline!.Value;

    /// <summary>The client accepts: it was resolved when it was offered.</summary>
    public RoomClocks AcceptResolution(DateTimeOffset at)
    {
        var decided = Meet(SlaMeasure.ClientDecision, at);
        var offered = decided.OpenOf(SlaMeasure.Resolve)?.Stops.LastOrDefault(it => it.IsOffer && it.To is null);
        return decided.Meet(SlaMeasure.Resolve, offered?.From ?? at);
    }

    public RoomClocks RejectResolution(DateTimeOffset at)
    {
        var decided = Meet(SlaMeasure.ClientDecision, at);
        var resumed = decided.OpenOf(SlaMeasure.Resolve) is { } clock ? decided.Replace(clock, clock.Resume(it => it.IsOffer, at)) : decided;
        return resumed.Begin(SlaMeasure.ClientUpdate, at);
    }

    public RoomClocks Close(DateTimeOffset at) => this with
    {
        All = All.ConvertAll(it => it.IsOpen ? it.Drop(at) : it),
        Pauses = [],
        Answered = [],
        Awaited = null,
    };

    public RoomClocks Reopen(DateTimeOffset at) => Begin(SlaMeasure.Resolve, at).Begin(SlaMeasure.ClientUpdate, at);

    /// <summary>Begins a round of the clock, held by whatever pause is on.</summary>
    private RoomClocks Begin(SlaMeasure measure, DateTimeOffset at) => Begin(SlaPolicy.TargetOf(measure, Terms), at);

    private RoomClocks Begin(SlaTarget target, DateTimeOffset at)
    {
        var held = Pauses.Where(it => PauseReach.Of(it.Kind, Terms.Severity).Contains(target.Measure));
        var clock = new SlaClock(target, at) { Stops = [.. held.Select(it => it.AsStop(at))] };
        var rounds = All.FindAll(it => it.Measure == target.Measure);
        return this with { All = (rounds.Count >= MostRounds ? All.Remove(rounds[0]) : All).Add(clock) };
    }

    /// <summary>A round that begins in the very moment in which updates end never was one.</summary>
    private RoomClocks EndUpdates(DateTimeOffset at) => OpenOf(SlaMeasure.ClientUpdate) is { } clock && clock.Start >= at
        ? this with { All = All.Remove(clock) }
        : Meet(SlaMeasure.ClientUpdate, at);

    /// <summary>What was said to the client holds: another time than the usual one counts to the minute, whatever the calendar.</summary>
    private SlaTarget TimeToDecide(DateTimeOffset decideBy, DateTimeOffset at) => Math.Abs((decideBy - DecideBy(at)).TotalMinutes) < 1
        ? SlaPolicy.TargetOf(SlaMeasure.ClientDecision, Terms)
        : new SlaTarget(SlaMeasure.ClientDecision, Math.Max(1, (int)Math.Ceiling((decideBy - at).TotalMinutes)), BusinessCalendars.Always.Id);

    private RoomClocks Meet(SlaMeasure measure, DateTimeOffset at) => OpenOf(measure) is { } clock ? Replace(clock, clock.Meet(at)) : this;

    private RoomClocks Replace(SlaClock before, SlaClock after) => this with { All = All.SetItem(All.LastIndexOf(before), after) };
}
