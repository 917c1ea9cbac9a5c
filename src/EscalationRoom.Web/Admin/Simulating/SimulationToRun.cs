using EscalationRoom.Domain;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Domain.Simulating;
using EscalationRoom.Web.Rooms.Api;

namespace EscalationRoom.Web.Admin.Simulating;

/// <param name="Minutes">How far the demo clock is moved, at most two weeks; left out, four hours.</param>
/// <param name="Acts">What people do meanwhile, each at its minute.</param>
public sealed record SimulationToRun(
    string? Sample, string? ClientId = null, string? Severity = null, DateTimeOffset? At = null, string? Without = null, int Minutes = 240, SimulatedAct[]? Acts = null)
    : CaseToSimulate(Sample, ClientId, Severity, At, Without)
{
    private static readonly int Most = (int)Simulation.Longest.TotalMinutes;

    /// <summary>Moves the clock through all of it, or says which part cannot be.</summary>
    public Refusal? Play(Simulation it)
    {
        if (Minutes < 0 || Minutes > Most || (Acts ?? []).Any(act => act.Minute < 0 || act.Minute > Minutes))
        {
            return new TheDemoClockGoesThatFar(Most);
        }

        foreach (var act in (Acts ?? []).OrderBy(one => one.Minute))
        {
            it.MoveTo(it.Case.At.AddMinutes(act.Minute));
            if (act.Do(it) is { } refusal)
            {
                return refusal;
            }
        }

        it.MoveTo(it.Case.At.AddMinutes(Minutes));
        return null;
    }
}

/// <param name="Minute">After the submission.</param>
/// <param name="Act">accept, decline or writeToClient.</param>
/// <param name="Why">For a decline, as in a real one; left out, noCapacity.</param>
public sealed record SimulatedAct(int Minute, string? Act, string? Why = null)
{
    internal Refusal? Do(Simulation it) => Act switch
    {
        "accept" => it.Accept(),
        "decline" => it.Decline(Why is { Length: > 0 } said ? Named.Of<DeclineReason>(said) : DeclineReason.NoCapacity),
        "writeToClient" => it.WriteToClient(),
        _ => new NoSuchAct(),
    };
}

public sealed record TheDemoClockGoesThatFar(int Most) : Refusal($"The demo clock goes from 0 to {Most} minutes after the submission, and every act lies before its end.");

public sealed record NoSuchAct() : Refusal("An act is accept, decline or writeToClient.");
