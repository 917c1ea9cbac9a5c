using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Routing;

/// <summary>Why somebody cannot be asked, whatever their score would be.</summary>
public enum FilterReason : byte
{
    OutOfOffice,
    AskedBefore,
    ConflictOfInterest,
    NoneOfTheSkills,
    OffShift,
    AtCapacity,
}

/// <summary>The hard filters, in the order people would name them.</summary>
/// <param name="Skills">What the case asks for; nothing where any owner will do.</param>
internal sealed record HardFilter(RoutingCase Case, RoutingRule Rule, IReadOnlyCollection<string> Skills, IReadOnlyCollection<PersonId> Asked)
{
    public FilterReason? Stops(Candidate it)
    {
        if (it.Availability.IsAway(Case.At))
        {
            return FilterReason.OutOfOffice;
        }

        if (Asked.Contains(it.Who.Id))
        {
            return FilterReason.AskedBefore;
        }

        if (it.Availability.HasConflictWith(Case.Client))
        {
            return FilterReason.ConflictOfInterest;
        }

        if (Skills.Count > 0 && Score.Matched(it.Who, Skills) == 0)
        {
            return FilterReason.NoneOfTheSkills;
        }

        if (Rule.Reach is Reach.Page && Shifts.Of(it, Case.At) is Shift.Off)
        {
            return FilterReason.OffShift;
        }

        return it.Availability.IsAtCapacity || !it.HasRoomFor(Case.Severity) ? FilterReason.AtCapacity : null;
    }
}
