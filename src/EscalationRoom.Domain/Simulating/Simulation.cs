using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;

namespace EscalationRoom.Domain.Simulating;

/// <summary>
/// A room on a demo clock. It is opened, routed, warned, reminded and passed on by the rules that decide for real rooms; nobody saves it and
/// nobody is told. Not safe for use from two threads at once.
/// </summary>
public sealed partial class Simulation
{
    /// <summary>How far ahead it is worth looking.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    /// <summary>What runs out exactly now is told at the next look: done in this very moment, it would be in time.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>How soon it is looked again whether somebody has become free.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const int MostLines = 400;

    private readonly List<LadderLine> _ladder = [];
    private readonly NoticesToTell _notices = new();
    private readonly OwnerRouting _routing;
    private RoomClocks? _clocks;

    private Simulation(SimulatedCase of, Room room, OwnerRouting routing)
    {
        (Case, Room, _routing, Now) = (of, room, routing, of.At);
        InTurn = [.. AskedInTurn()];
        Follow();
    }

    public SimulatedCase Case { get; }

    public Room Room { get; }

    public DateTimeOffset Now { get; private set; }

    public DateTimeOffset End => Case.At + Longest;

    /// <summary>In the order things happen.</summary>
    public IReadOnlyList<LadderLine> Ladder => _ladder;

    /// <summary>Who is asked first, who next when they decline or let it pass, and so on to the last.</summary>
    public IReadOnlyList<RoutingDecision> InTurn { get; }

    public static Result<Simulation> Begin(SimulatedCase of)
    {
        var read = of.Check();
        if (read.Value is not { } submission)
        {
            return Result<Simulation>.FromRefusal(read.Refusal!);
        }

        var routing = of.RoutingOf(submission);
        return routing.Duty is { } duty
            ? new Simulation(of, new RoomToOpen(submission, [], [], "", []).Open(RoomId.New(), new RoomKey("ESC-SIMULATED"), of.Initiator, duty, routing, of.At), routing)
            : new NobodyIsOnDuty();
    }

    /// <summary>Whoever is asked takes the room.</summary>
    public Refusal? Accept() => Asked is { } asked ? Done(Room.Accept(asked, null, Now).Refusal) : new NobodyIsAskedNow(Room.Owner.Name);

    /// <summary>Whoever is asked says no; the next is asked in the same breath.</summary>
    public Refusal? Decline(DeclineReason why)
    {
        if (Asked is not { } asked)
        {
            return new NobodyIsAskedNow(Room.Owner.Name);
        }

        var declined = Room.Decline(asked.Id, "Simulated.", Now, why);
        return Done(declined.Refusal, declined.IsDone);
    }

    /// <summary>The owner answers the client.</summary>
    public Refusal? WriteToClient() => Done(Room.PostMessage(Room.OwnerId, Lane.Client, "We have your escalation and are working on it.", Now).Refusal);

    private Person? Asked => _routing.People.FirstOrDefault(it => it.Who.Id == Room.OfferedTo)?.Who;

    private PersonId[] AskedBefore => [.. _ladder.Select(it => it.Fact).Concat(Room.Recorded).OfType<EscalationRouted>().Select(it => it.To).Distinct()];

    private Refusal? Done(Refusal? refusal, bool askNext = false)
    {
        if (askNext)
        {
            AskNext();
        }

        Follow();
        return refusal;
    }

    private void AskNext() => (_routing with { Asked = AskedBefore }).Offer(Room, Now);

    /// <summary>What the rules have recorded goes the way it goes at every commit: to the clocks, to those who are told, and to the ladder.</summary>
    private void Follow()
    {
        _notices.Settle(NoticeRules.Met(_clocks, Room.Clocks));
        foreach (var fact in Room.TakeRecorded())
        {
            _ladder.Add(new LadderLine(fact.At, fact, false, _notices.Follow(Room, fact)));
        }

        _clocks = Room.Clocks;
    }

    private IEnumerable<RoutingDecision> AskedInTurn()
    {
        var asked = new HashSet<PersonId>();
        RoutingDecision decision;
        do
        {
            decision = (_routing with { Asked = asked }).DecideFor(Room, Now);
            yield return decision;
        }
        while (decision.To is { } to && asked.Add(to));
    }
}

public sealed record NobodyIsAskedNow(string Owner) : Refusal($"Nobody is asked to accept the room now; {Owner} answers for it. Move the clock, or begin anew.");
