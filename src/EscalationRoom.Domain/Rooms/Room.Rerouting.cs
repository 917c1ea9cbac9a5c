using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Routing;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>
    /// Says that the rules would ask somebody else now. Nobody is asked by it: the owner hands off, or the duty manager assigns, if they agree.
    /// </summary>
    public Result<EscalationReroutingProposed> ProposeRerouting(RoutingDecision decision, DateTimeOffset now)
    {
        if (IsOver || decision.To is not { } to || to == (OfferedTo ?? OwnerId))
        {
            return new TheRulesAskNobodyElse(Owner.Name);
        }

        var from = OfferedTo is null ? Owner.Name : OfferedToName;
        return Record(Lane.Internal, Person.System, now, new EscalationReroutingProposed(to, decision.ToName, from, decision.InWords(), decision));
    }
}

/// <param name="FromName">Who has the room, or is asked to take it.</param>
/// <param name="Decision">As for a first routing: the rule, the scores of both, the filtered.</param>
public sealed record EscalationReroutingProposed(PersonId To, string ToName, string FromName, string Why, RoutingDecision Decision) : RoomEvent;

public sealed record TheRulesAskNobodyElse(string Owner) : Refusal($"The rules would ask nobody else. {Owner} goes on.");
