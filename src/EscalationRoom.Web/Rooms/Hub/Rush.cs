using System.Diagnostics.Metrics;

namespace EscalationRoom.Web.Rooms.Hub;

/// <summary>
/// Tells when more is asked of this node than it can answer in good time. Calls queue inside their connections, where no counter of
/// ours sees them; so it goes by how long each had waited when its turn came. One connection that hurries only waits for itself:
/// it takes a crowd of late ones to call it a rush, and then late calls are turned away before any work, until it was calm for a while.
/// </summary>
public sealed class Rush
{
    /// <summary>More late calls at work than this, each from a connection of its own, are a rush.</summary>
    public const int Crowd = 32;

    public const string Meter = "EscalationRoom";
    public const string TurnedAway = "escalationroom.calls.turned_away";

    /// <summary>A rush is over when nobody was turned away for so long.</summary>
    public static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);

    /// <summary>Whoever waited longer than this for their turn is late.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(250);

    /// <summary>In a rush this is late already, so that what is taken is answered soon.</summary>
    private static readonly TimeSpan LateInARush = TimeSpan.FromMilliseconds(50);

    private readonly TimeProvider _clock;
    private readonly Counter<long> _turnedAway;
    private long _ends = long.MinValue;
    private int _late;

    public Rush(TimeProvider clock, IMeterFactory meters)
    {
        _clock = clock;
        _turnedAway = meters.Create(Meter).CreateCounter<long>(TurnedAway, "{call}", "Calls refused Busy in a rush");
    }

    private bool IsOn => _clock.GetTimestamp() < Volatile.Read(ref _ends);

    public bool IsInTime(TimeSpan waited) => waited < LateInARush || (waited < Late && !IsOn);

    /// <summary>Lets a late call in, until <see cref="Leave"/>, or turns it away.</summary>
    public bool TryEnter()
    {
        if (IsOn || Volatile.Read(ref _late) >= Crowd)
        {
            Volatile.Write(ref _ends, _clock.GetTimestamp() + (long)(Calm.TotalSeconds * _clock.TimestampFrequency));
            _turnedAway.Add(1);
            return false;
        }

        Interlocked.Increment(ref _late);
        return true;
    }

    public void Leave() => Interlocked.Decrement(ref _late);
}
