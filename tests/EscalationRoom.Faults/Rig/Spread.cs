using System.Diagnostics;

namespace EscalationRoom.Rig;

/// <summary>Durations counted from many threads, exact to about 2%, from a microsecond up.</summary>
public sealed class Spread
{
    private const int PerDoubling = 32;
    private const int Buckets = 32 * PerDoubling;

    private readonly long[] _counts = new long[Buckets];
    private long _count;

    public long Count => Volatile.Read(ref _count);

    public void Add(long ticks)
    {
        var microseconds = Math.Max(1, ticks * 1_000_000.0 / Stopwatch.Frequency);
        var bucket = Math.Min((int)(Math.Log2(microseconds) * PerDoubling), Buckets - 1);
        Interlocked.Increment(ref _counts[bucket]);
        Interlocked.Increment(ref _count);
    }

    /// <summary>Milliseconds below which this share of the durations lies; not a number when there are none.</summary>
    public double At(double share)
    {
        var wanted = (long)Math.Ceiling(Count * share);
        long seen = 0;
        for (var bucket = 0; bucket < Buckets && Count > 0; bucket++)
        {
            seen += _counts[bucket];
            if (seen >= wanted)
            {
                return Math.Pow(2, (bucket + 0.5) / PerDoubling) / 1000;
            }
        }

        return double.NaN;
    }
}
