using System.Collections.Concurrent;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Rooms;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Documents.Uploads;

/// <summary>How many files one person may send in a minute, over all their pages and programs on this node.</summary>
internal sealed class UploadLimits(IOptions<StorageOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<PersonId, SendBucket> _buckets = new();

    public TooManyUploads? Refuse(PersonId by)
    {
        var most = options.Value.UploadsPerMinute;
        var bucket = _buckets.GetOrAdd(by, _ => new SendBucket(most / 60.0, most, clock));
        return bucket.TryTake(out var retryAfterMs) ? null : new TooManyUploads(most, retryAfterMs / 1000);
    }
}

public sealed record TooManyUploads(int Most, int Seconds) : Refusal($"You sent {Most} files within a minute. Try again in {Seconds + 1} second{(Seconds is 0 ? "" : "s")}.");
