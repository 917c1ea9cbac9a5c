using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    private const string RejectedByTheClient = "The client did not accept the resolution.";

    /// <summary>How satisfied the client was with what they accepted, from 1 to 5, if they said.</summary>
    public int? Satisfaction { get; private set; }

    /// <param name="satisfaction">From 1 to 5, if the client wants to say.</param>
    public Result<EscalationResolutionAccepted> AcceptResolution(PersonId by, int? satisfaction, string words, DateTimeOffset now)
    {
        if (State is not RoomState.AwaitingClientDecision)
        {
            return new NoResolutionAwaitsYourDecision();
        }

        if (satisfaction is < 1 or > 5)
        {
            return new RateFromOneToFive();
        }

        if (RefuseLongText(words) is { } refusal)
        {
            return refusal;
        }

        (State, DecideBy, Satisfaction) = (RoomState.Resolved, null, satisfaction);
        var accepted = Record(Lane.Client, by, now, new EscalationResolutionAccepted(satisfaction, words));
        Record(Lane.Internal, Person.System, now, new EscalationResolved(ProposedPath));
        return accepted;
    }

    /// <summary>
    /// The client says no. The escalation goes up a tier at once, and <paramref name="next"/> is offered the room;
    /// in the highest tier it goes back to its owner.
    /// </summary>
    public Result<EscalationResolutionRejected> RejectResolution(
        PersonId by, IReadOnlyList<RejectionCode> codes, string words, NextOwner? next, DateTimeOffset now)
    {
        if (State is not RoomState.AwaitingClientDecision)
        {
            return new NoResolutionAwaitsYourDecision();
        }

        if (codes.Count == 0 || !codes.All(Enum.IsDefined))
        {
            return new SayWhatIsMissing();
        }

        if (RefuseText(words) is { } refusal)
        {
            return refusal;
        }

        ForgetProposal();
        State = RoomState.InReview;
        var rejected = Record(Lane.Client, by, now, new EscalationResolutionRejected([.. codes.Distinct()], words));
        Record(Lane.Internal, Person.System, now, new EscalationSentBack(Math.Min(Tier + 1, HighestTier)));
        RaiseTier(next, now);
        return rejected;
    }

    private void RaiseTier(NextOwner? next, DateTimeOffset now)
    {
        if (Tier == HighestTier)
        {
            return;
        }

        PendingHandoff = null;
        if (next is not null && RefuseNextOwner(next.Who) is null)
        {
            OfferElevation(Person.System, next.Who, RejectedByTheClient, now + next.Open, now);
        }

        Tier++;
    }
}

/// <summary>Who is to be offered the room next, and for how long.</summary>
public sealed record NextOwner(Person Who, TimeSpan Open);

public sealed record EscalationResolutionAccepted(int? Satisfaction, string Text) : RoomEvent
{
    protected override string Says => Text;
}

public sealed record EscalationResolutionRejected(RejectionCode[] Codes, string Text) : RoomEvent
{
    protected override string Says => Text;
}

/// <summary>What those who do not read the Client lane learn of the client's yes.</summary>
public sealed record EscalationResolved(ResolutionPath? Path) : RoomEvent;

/// <summary>Likewise of the client's no: it is being worked on again.</summary>
/// <param name="Tier">The tier it needs from now on.</param>
public sealed record EscalationSentBack(int Tier) : RoomEvent;

public sealed record NoResolutionAwaitsYourDecision() : Refusal("No resolution waits for your decision. Reload the page to see where it stands.");

public sealed record RateFromOneToFive() : Refusal("Rate from 1 to 5, or leave the rating out.");

public sealed record SayWhatIsMissing() : Refusal("Choose what is missing, at least one reason, and say it in your own words.");
