using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;

namespace EscalationRoom.Web.Routing.Deciding;

/// <summary>Why each person was asked to accept a room, and whom routing would ask today. For those who read the Internal lane.</summary>
public sealed class ReadRouting(RoomReaders readers, RoutingFacts facts)
{
    private const int Most = 100;

    public async Task<Result<RoutingAnswer>> RunAsync(RoomKey room, PersonId by, CancellationToken cancellation)
    {
        var reader = readers.For(by);
        if (await reader.AccessAsync(room, cancellation) is not { } access)
        {
            return new RoomNotFound();
        }

        if (!access.Reads.Has(Lane.Internal))
        {
            return new NotAllowed("lane.internal.read");
        }

        var record = await reader.RecordAsync(room, new RecordFilter([EventKinds.Of<EscalationRouted>()]), null, Most, cancellation);
        var today = await facts.ForAsync(room, null, cancellation);
        return record is null || today is null
            ? new RoomNotFound()
            : new RoutingAnswer([.. record.Events.OfType<EscalationRouted>().Select(LineOf)], AnswerOf((today with { Asked = [] }).Decide()));
    }

    private static RoutingLine LineOf(EscalationRouted it) => new(it.At, it.To.Value, it.ToName, it.Why, it.AcceptBy, it.Decision);

    private static TodaysRouting AnswerOf(RoutingDecision it) => new(it.InWords(), it);
}

/// <param name="Asked">Everybody who was asked, in order, with the decision as it was made then.</param>
/// <param name="Today">The same case decided anew with today's rules and people. Nothing changes by it.</param>
public sealed record RoutingAnswer(IReadOnlyList<RoutingLine> Asked, TodaysRouting Today);

/// <param name="Decision">Nothing where a person chose.</param>
public sealed record RoutingLine(DateTimeOffset At, Guid To, string ToName, string Why, DateTimeOffset AcceptBy, RoutingDecision? Decision);

public sealed record TodaysRouting(string Why, RoutingDecision Decision);
