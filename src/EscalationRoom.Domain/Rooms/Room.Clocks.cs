using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>What was promised for this escalation and how it stands; nothing where no promise was made.</summary>
    public RoomClocks? Clocks { get; private set; }

    /// <summary>Tells what has come due: pauses that are over, warn points, breaches.</summary>
    /// <returns>The first of the facts; the others are recorded with it.</returns>
    public Result<RoomEvent> TellDueClocks(DateTimeOffset now)
    {
        var before = Recorded.Count;
        if (Clocks is { NextDue: { } due } && due <= now && !IsOver)
        {
            Follow(now, Clocks.EndDuePauses(now));
            Follow(now, Clocks.TellDue(now));
            LapseRequests(now);
        }

        return Recorded.Count > before ? Recorded[before] : new NoClockIsDue();
    }

    /// <summary>Every fact that is recorded passes here, so no clock can miss one.</summary>
    private void FollowClocks(RoomEvent fact)
    {
        if (Clocks is null || fact is ClockWarned or ClockBreached or ClockPaused or ClockResumed or ClockRecalculated)
        {
            return;
        }

        if (Clocks.Awaited is not null && State is not RoomState.InfoRequested)
        {
            Clocks = Clocks with { Awaited = null };
        }

        if (After(fact, Clocks) is { } after && !ReferenceEquals(after, Clocks))
        {
            Follow(fact.At, Clocks.EndDuePauses(fact.At));
            Clocks = After(fact, Clocks);
            Follow(fact.At, Clocks.NoteMissed(fact.At));
        }

        if (fact is EscalationSeverityChanged changed)
        {
            MoveClocks(Clocks.Terms with { Type = Type, Severity = changed.To }, $"The severity was {(changed.To < changed.From ? "raised" : "lowered")} to {changed.To}.", fact.At);
        }
        else if (fact is EscalationResubmitted && Clocks.Terms.Type != Type)
        {
            MoveClocks(Clocks.Terms with { Type = Type }, "It is another kind of trouble than first thought.", fact.At);
        }
        else if (IsOfTheClient(fact))
        {
            Clocks = Clocks.Hear(fact.At);
        }
    }

    private RoomClocks After(RoomEvent fact, RoomClocks clocks) => fact switch
    {
        EscalationSubmitted => clocks.Submit(fact.At),
        EscalationRouted asked when IsByARule(asked) => clocks.AcceptWithin(asked.AcceptBy - asked.At),
        OwnershipAnnounced when AcceptedAt is not null => clocks.Accept(fact.At),
        MessagePosted { Lane: Lane.Client } or InformationRequested { Lane: Lane.Client } when fact.By == OwnerId || fact.By == DeputyId => HasPromised(fact.At)
            ? clocks.SpeakToClient(fact.At).UpdateClient(fact.At)
            : clocks.SpeakToClient(fact.At),
        CommitmentMade { Kind: not CommitmentKind.ClientDeadline } or CommitmentRenegotiated => clocks.UpdateClient(fact.At),
        CommitmentFulfilled { Next: not null } kept => clocks.UpdateClient(kept.KeptAt),
        ResolutionOffered it => clocks.OfferResolution(Find(fact.By)?.Name ?? Owner.Name, it.DecideBy, fact.At),
        EscalationResolutionAccepted => clocks.AcceptResolution(fact.At),
        EscalationResolutionRejected => clocks.RejectResolution(fact.At),
        EscalationClosed => clocks.Close(fact.At),
        EscalationReopened => clocks.Reopen(fact.At),
        _ => clocks,
    };

    /// <summary>Whether the time to accept is a routing rule's own. Facts are kept to the millisecond, so a little is no difference.</summary>
    private bool IsByARule(EscalationRouted asked) => (asked.AcceptBy - asked.At - Routing.AcceptTime.Of(Severity)).Duration() > TimeSpan.FromSeconds(1);

    /// <summary>
    /// A message is an update when its reader knows when they hear from us next: it says so itself, or something we promised still lies
    /// ahead. Words alone are none.
    /// </summary>
    private bool HasPromised(DateTimeOffset now) => Commitments.Exists(it => it is { IsOpen: true, Kind: not CommitmentKind.ClientDeadline } && it.Due > now);

    private bool IsOfTheClient(RoomEvent fact) =>
        fact is MessagePosted { Lane: Lane.Client } or InformationAnswered { Lane: Lane.Client } or EscalationResolutionAccepted or EscalationResolutionRejected && Find(fact.By)?.Role is Role.Guest;

    /// <summary>The promise changed; what that moves, and what it makes late at once, is told as its consequence.</summary>
    private void MoveClocks(SlaTerms terms, string because, DateTimeOffset at)
    {
        var (before, moved) = (Clocks!, Clocks!.Under(terms, because, at));
        Clocks = moved;
        foreach (var pause in before.Announced.ExceptBy(moved.Announced.Select(it => it.Kind), it => it.Kind))
        {
            Record(Lane.Internal, Person.System, at, new ClockResumed(pause.Kind, [.. PauseReach.Of(pause.Kind, before.Terms.Severity)], because, at));
        }

        foreach (var (was, now) in before.All.Zip(moved.All).Where(it => it.First.Target != it.Second.Target))
        {
            Record(Lane.Internal, Person.System, at, new ClockRecalculated(now.Measure, was.Deadline, now.Deadline, because));
        }

        Follow(at, Clocks.TellDue(at, because));
    }

    private void Follow(DateTimeOffset at, (RoomClocks After, IReadOnlyList<RoomEvent> Facts) step)
    {
        Clocks = step.After;
        foreach (var fact in step.Facts)
        {
            Record(Lane.Internal, Person.System, at, fact);
        }
    }
}

public sealed record NoClockIsDue() : Refusal("No clock of this room is due. Nothing is to be told.");
