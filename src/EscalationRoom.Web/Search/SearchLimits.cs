using System.Collections.Concurrent;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Search;

/// <summary>How often one person may search on this node, over all their pages and programs.</summary>
public sealed class SearchLimits(TimeProvider clock)
{
    public const int PerSecond = 5;

    private readonly ConcurrentDictionary<PersonId, SendBucket> _buckets = new();

    public SearchingTooFast? Refuse(PersonId by) =>
        _buckets.GetOrAdd(by, _ => new SendBucket(PerSecond, PerSecond, clock)).TryTake(out _) ? null : new SearchingTooFast();
}

public sealed record SearchingTooFast() : Refusal($"You searched more than {SearchLimits.PerSecond} times within a second. Wait a second, then search again.");
