using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Routing;

/// <summary>Why this person is asked: the rule, everybody who could have been, with their scores, and everybody who could not, with the reason.</summary>
/// <param name="Version">Of the rule table.</param>
/// <param name="When">The rule's condition, as it was then.</param>
/// <param name="To">Nobody, when everybody was asked; the duty manager still answers for the room.</param>
public sealed record RoutingDecision(
    int Version,
    int Rule,
    string RuleName,
    string When,
    string[] Skills,
    RankedPerson[] Candidates,
    FilteredPerson[] Filtered,
    RoutingStep Step,
    PersonId? To,
    string ToName,
    PersonId? Deputy,
    string DeputyName,
    string DutyName,
    AddedPerson[] Added,
    int AcceptMinutes)
{
    /// <summary>The whole decision as people read it.</summary>
    public string InWords() => DecisionWords.Of(this);
}

/// <summary>How the one who is asked was found.</summary>
public enum RoutingStep : byte
{
    Ranked,
    Deputy,
    Office,
    Duty,
    Director,
    Nobody,
}

/// <summary>Somebody who could be asked, best first.</summary>
public sealed record RankedPerson(PersonId Person, string Name, decimal Availability, decimal Expertise, decimal Workload, decimal Affinity, decimal Hours, decimal Total)
{
    /// <summary><c>76.7 = 40 + 16.7 + 15 + 0 + 5</c></summary>
    public string InWords() => new Score(Availability, Expertise, Workload, Affinity, Hours).Words;
}

/// <summary>Somebody of the pool who cannot be asked.</summary>
/// <param name="Why">In words.</param>
/// <param name="Delegate">Who stands in for them while they are away.</param>
public sealed record FilteredPerson(PersonId Person, string Name, FilterReason Reason, string Why, PersonId? Delegate = null);

/// <summary>Somebody who comes in beside the owner, and why.</summary>
public sealed record AddedPerson(PersonId Person, string Name, AddedRole Role, string Why);
