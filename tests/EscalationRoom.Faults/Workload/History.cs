using System.Collections.Concurrent;
using EscalationRoom.Faults.Checking;

namespace EscalationRoom.Faults.Workload;

/// <summary>Every attempt of every writer, in the order the fates became known.</summary>
internal sealed class History
{
    private readonly ConcurrentQueue<Attempt> _attempts = new();
    private long _answered;

    public int Count => _attempts.Count;

    public long Answered => Volatile.Read(ref _answered);

    public IReadOnlyList<Attempt> Attempts => [.. _attempts];

    public void Add(Attempt attempt)
    {
        _attempts.Enqueue(attempt);
        if (attempt.Fate == Fate.Answered)
        {
            Interlocked.Increment(ref _answered);
        }
    }
}
