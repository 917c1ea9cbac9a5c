using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using EscalationRoom.Domain.People;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Rooms;

/// <summary>How much one person may send over one connection.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    [Range(1, 1_000_000)]
    public int SendsPerSecond { get; set; } = 10;

    [Range(1, 1_000_000)]
    public int SendBurst { get; set; } = 30;
}

/// <summary>Hands out a bucket per person and connection.</summary>
public sealed class SendLimits(IOptions<LimitOptions> options, TimeProvider clock)
{
    /// <summary>When to come back after the queue was full, in milliseconds.</summary>
    public const int QueueRetryMs = 500;

    /// <summary>When to come back in a rush: after it can have passed.</summary>
    public const int RushRetryMs = 1_000;

    private readonly ConcurrentDictionary<PersonId, SendBucket> _people = new();

    public SendBucket NewBucket() => new(options.Value.SendsPerSecond, options.Value.SendBurst, clock);

    /// <summary>The bucket of somebody who asks over the API, whatever connections they use.</summary>
    public SendBucket BucketOf(PersonId person) => _people.GetOrAdd(person, _ => NewBucket());
}

/// <summary>A token bucket: refills steadily, never holds more than its burst.</summary>
public sealed class SendBucket(double perSecond, double burst, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private double? _tokens;
    private long _at = clock.GetTimestamp();

    /// <param name="retryAfterMs">How long until the next send is taken; 0 when this one is.</param>
    public bool TryTake(out int retryAfterMs)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            var tokens = Math.Min(burst, (_tokens ?? burst) + (clock.GetElapsedTime(_at, now).TotalSeconds * perSecond));
            var isTaken = tokens >= 1;
            (_at, _tokens) = (now, isTaken ? tokens - 1 : tokens);
            retryAfterMs = isTaken ? 0 : (int)Math.Ceiling((1 - tokens) / perSecond * 1000);
            return isTaken;
        }
    }
}
