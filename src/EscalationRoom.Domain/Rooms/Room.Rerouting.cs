using EscalationRoom.Domain.Assist;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Routing;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Whom the rules would ask now, while nobody has said yes or no to it.</summary>
    public PersonId? SuggestedOwnerId { get; private set; }

    /// <summary>
    /// Says that the rules would ask somebody else now. Nobody is asked by it: the owner or the duty manager follows it, or dismisses it.
    /// </summary>
    public Result<EscalationReroutingProposed> ProposeRerouting(RoutingDecision decision, DateTimeOffset now)
    {
        if (IsOver || decision.To is not { } to || to == (OfferedTo ?? OwnerId))
        {
            return new TheRulesAskNobodyElse(Owner.Name);
        }

        SuggestedOwnerId = to;
        var from = OfferedTo is null ? Owner.Name : OfferedToName;
        return Record(Lane.Internal, Person.System, now, new EscalationReroutingProposed(to, decision.ToName, from, decision.InWords(), decision));
    }

    /// <summary>Asks whom the rules would ask. The owner answers for the room until they accept.</summary>
    public Result<SuggestionAccepted> AcceptRerouting(PersonId by, Person to, TimeSpan open, DateTimeOffset now)
    {
        if (SuggestedOwnerId != to.Id)
        {
            return new NothingIsSuggestedHere();
        }

        const string Reason = "The rules would ask them now.";
        var refused = IsUnaccepted ? AssignRoom(by, to, Reason, now + open, now).Refusal : Reassign(by, to, Reason, open, now).Refusal;
        if (refused is not null)
        {
            return refused;
        }

        SuggestedOwnerId = null;
        return Record(Lane.Internal, by, now, new SuggestionAccepted(SuggestionPart.Owner, to.Name));
    }

    /// <summary>The owner stays, and everybody reads why.</summary>
    public Result<SuggestionDismissed> DismissRerouting(Person suggested, PersonId by, string reason, DateTimeOffset now)
    {
        if (SuggestedOwnerId != suggested.Id)
        {
            return new NothingIsSuggestedHere();
        }

        if (RefuseReason(reason, new DismissingNeedsAReason()) is { } refusal)
        {
            return refusal;
        }

        SuggestedOwnerId = null;
        return Record(Lane.Internal, by, now, new SuggestionDismissed(SuggestionPart.Owner, suggested.Name, reason));
    }
}

/// <param name="FromName">Who has the room, or is asked to take it.</param>
/// <param name="Decision">As for a first routing: the rule, the scores of both, the filtered.</param>
public sealed record EscalationReroutingProposed(PersonId To, string ToName, string FromName, string Why, RoutingDecision Decision) : RoomEvent;

/// <param name="What">What was suggested, in words.</param>
public sealed record SuggestionAccepted(SuggestionPart Part, string What) : RoomEvent
{
    /// <summary>The exact words it was found in, where it was found in words.</summary>
    public string[]? Sentences { get; init; }
}

/// <param name="What">What was suggested, in words.</param>
public sealed record SuggestionDismissed(SuggestionPart Part, string What, string Reason) : RoomEvent
{
    /// <summary>Of those to choose from; the rest is in <see cref="Reason"/>.</summary>
    public DismissalReason? Why { get; init; }

    /// <summary>The exact words it was found in, where it was found in words.</summary>
    public string[]? Sentences { get; init; }
}

public sealed record TheRulesAskNobodyElse(string Owner) : Refusal($"The rules would ask nobody else. {Owner} goes on.");

public sealed record NothingIsSuggestedHere() : Refusal("Nothing of that is suggested any more. Look at the room as it stands now.");

public sealed record DismissingNeedsAReason() : Refusal("Say why this does not fit; everybody working the room will read it.");
