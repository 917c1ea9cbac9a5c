using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Until when the client is asked to decide, while an offer waits for them.</summary>
    public DateTimeOffset? DecideBy { get; private set; }

    /// <summary>Puts the proposed resolution before the client, in words written for them.</summary>
    public Result<ResolutionOffered> OfferResolution(PersonId by, string text, DateTimeOffset decideBy, DateTimeOffset now)
    {
        if (State is not RoomState.ResolutionProposed)
        {
            return new NoResolutionIsProposed();
        }

        if (SignOffsMissing is not SignOffs.None)
        {
            return new SignOffsAreMissing(SignOffsMissing);
        }

        if (RefuseText(text) is { } refusal)
        {
            return refusal;
        }

        if (decideBy <= now)
        {
            return new ThisTimeHasPassed();
        }

        (State, DecideBy) = (RoomState.AwaitingClientDecision, decideBy);
        var offered = Record(Lane.Client, by, now, new ResolutionOffered(text, decideBy));
        Record(Lane.Internal, by, now, new EscalationPutToClient(decideBy));
        return offered;
    }
}

/// <summary>What the client is asked to accept.</summary>
public sealed record ResolutionOffered(string Text, DateTimeOffset DecideBy) : RoomEvent
{
    protected override string Says => Text;
}

/// <summary>What those who do not read the Client lane learn of an offer: that the client's word is awaited.</summary>
public sealed record EscalationPutToClient(DateTimeOffset DecideBy) : RoomEvent;

public sealed record SignOffsAreMissing(SignOffs Missing)
    : Refusal($"The client may not see this yet: {Missing} must sign off first. Ask them for their verdict.");
