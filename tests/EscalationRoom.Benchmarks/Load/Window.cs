using EscalationRoom.Rig;

namespace EscalationRoom.Benchmarks.Load;

/// <summary>The part of a step that is measured: what was due between two moments.</summary>
internal sealed record Window(long From, long To)
{
    public Spread Deliveries { get; } = new();

    public Spread Answers { get; } = new();

    public bool Holds(long due) => due >= From && due < To;
}
