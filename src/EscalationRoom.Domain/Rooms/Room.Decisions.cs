using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Records what was chosen, among what, and why, for those who read <paramref name="lane"/>.</summary>
    public Result<DecisionRecorded> RecordDecision(PersonId by, Lane lane, ChosenOption decision, DateTimeOffset now)
    {
        if (RefuseText(decision.Title) is { } noTitle)
        {
            return noTitle;
        }

        if (decision.Options.Count < 2 || !decision.Options.Contains(decision.Chosen))
        {
            return new ADecisionChoosesAmongOptions();
        }

        if (decision.Options.Any(it => RefuseText(it) is not null) || RefuseText(decision.Reason) is not null)
        {
            return new ADecisionNeedsItsReason();
        }

        return Record(lane, by, now, new DecisionRecorded(decision.Title, [.. decision.Options], decision.Chosen, decision.Reason));
    }
}

/// <summary>A decision as it is told: at least two options, and the chosen one is among them.</summary>
public sealed record ChosenOption(string Title, IReadOnlyList<string> Options, string Chosen, string Reason);

public sealed record DecisionRecorded(string Title, string[] Options, string Chosen, string Reason) : RoomEvent
{
    protected override string Says => Title;
}

public sealed record ADecisionChoosesAmongOptions() : Refusal("Name at least two options, and choose one of them.");

public sealed record ADecisionNeedsItsReason() : Refusal("Describe every option and say why this one is chosen, each in at most 16 KB.");
