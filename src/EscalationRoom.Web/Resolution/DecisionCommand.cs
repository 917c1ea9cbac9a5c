using EscalationRoom.Domain;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Pages.Composing;

namespace EscalationRoom.Web.Resolution;

/// <summary><c>/decision title | chosen | another option | reason</c></summary>
internal sealed class DecisionCommand(RecordDecision record) : ISlashCommand
{
    public string Name => "decision";

    public string Usage => "what | chosen option | other options | reason";

    public string Operation => "room.decision.record";

    /// <summary>A decision typed while writing to the client is recorded among us.</summary>
    public async Task<Refusal?> RunAsync(SlashLine line, CancellationToken cancellation)
    {
        var parts = line.Rest.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 4)
        {
            return new ADecisionIsTypedInParts($"/{Name} {Usage}");
        }

        var lane = line.Lane is Lane.Client ? Lane.Internal : line.Lane;
        var decision = new DecisionMade(line.CommandId, lane.ToString(), parts[0], parts[1..^1], parts[1], parts[^1]);
        return (await record.RunAsync(line.Room, line.By, decision, cancellation)).Refusal;
    }
}

public sealed record ADecisionIsTypedInParts(string Usage) : Refusal($"Write it in at least four parts with | between them: {Usage}");
