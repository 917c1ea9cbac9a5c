using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    public static readonly TimeSpan ReopenWindow = TimeSpan.FromDays(14);

    public CloseCode? Outcome { get; private set; }

    public RootCause? Cause { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Ends the room. The client's closing message is part of it, so no room closes in silence.</summary>
    public Result<EscalationClosed> Close(PersonId by, Closing closing, DateTimeOffset now)
    {
        if (RefuseClosing(closing) is { } refusal)
        {
            return refusal;
        }

        DropHandoff();
        (State, Outcome, Cause, ClosedAt) = (RoomState.Closed, closing.Outcome, closing.Cause, now);
        (OfferedTo, OfferExpires, DecideBy, SuggestedOwnerId) = (null, null, null, null);
        var told = Record(Lane.Client, by, now, new ClosingAnnounced(closing.ToClient, now + ReopenWindow));
        var closed = Record(Lane.Internal, by, now, new EscalationClosed(closing.Outcome, closing.Cause, closing.Summary));
        Commitments.FindAll(it => it is { IsOpen: true, Kind: CommitmentKind.NextUpdate }).ForEach(it => Keep(by, it, new PostedItem(told.Id, Lane.Client, told.At), "", next: null, now));
        OpenTasks(by, now);
        return closed;
    }

    public Result<EscalationReopened> Reopen(Person by, string reason, DateTimeOffset now)
    {
        if (State is not RoomState.Closed || ClosedAt is not { } closed)
        {
            return new TheRoomIsNotClosed();
        }

        if (now - closed > ReopenWindow)
        {
            return new TooLateToReopen(closed + ReopenWindow);
        }

        if (RefuseText(reason) is { } refusal)
        {
            return refusal;
        }

        ForgetProposal();
        (State, Outcome, Cause, ClosedAt, Satisfaction) = (RoomState.InReview, null, null, null, null);
        if (by.Role is Role.Guest)
        {
            var reopened = Record(Lane.Client, by.Id, now, new EscalationReopened(reason));
            Record(Lane.Internal, by.Id, now, new EscalationReopenedByClient());
            return reopened;
        }

        Record(Lane.Client, Person.System, now, new ReopeningAnnounced(OwnerId, Owner.Name));
        return Record(Lane.Internal, by.Id, now, new EscalationReopened(reason));
    }

    private Refusal? RefuseClosing(Closing closing)
    {
        if (!Enum.IsDefined(closing.Outcome) || !Enum.IsDefined(closing.Cause))
        {
            return new ClosingNeedsAnOutcomeAndACause();
        }

        if (State is not RoomState.Resolved && !EndsWithoutResolution(closing.Outcome))
        {
            return new TheClientHasNotAcceptedAResolution();
        }

        return RefuseText(closing.Summary) is not null || RefuseText(closing.ToClient) is not null ? new ClosingNeedsASummaryAndAMessage() : null;
    }

    private static bool EndsWithoutResolution(CloseCode outcome) =>
        outcome is CloseCode.WithdrawnByClient or CloseCode.DuplicateMerged or CloseCode.ReturnedCriteriaNotMet;
}

/// <summary>Everything it takes to end a room.</summary>
/// <param name="Summary">For the record: what it was, what was done.</param>
/// <param name="ToClient">The closing message, in words written for the client.</param>
public sealed record Closing(CloseCode Outcome, RootCause Cause, string Summary, string ToClient);

public sealed record EscalationClosed(CloseCode Outcome, RootCause Cause, string Summary) : RoomEvent
{
    protected override string Says => Summary;
}

/// <summary>What the client reads when their escalation is closed.</summary>
public sealed record ClosingAnnounced(string Text, DateTimeOffset ReopenUntil) : RoomEvent
{
    protected override string Says => Text;
}

public sealed record EscalationReopened(string Reason) : RoomEvent
{
    protected override string Says => Reason;
}

/// <summary>What those who do not read the Client lane learn when the client reopens; why is said in that lane.</summary>
public sealed record EscalationReopenedByClient() : RoomEvent;

/// <summary>What the client learns when we reopen: that it is open, and who answers.</summary>
public sealed record ReopeningAnnounced(PersonId Owner, string Name) : RoomEvent;

public sealed record TheClientHasNotAcceptedAResolution()
    : Refusal("The client has not accepted a resolution. Offer one, or close as withdrawn, duplicate or returned.");

public sealed record ClosingNeedsAnOutcomeAndACause() : Refusal("Choose how the escalation ended and what lay behind it.");

public sealed record ClosingNeedsASummaryAndAMessage()
    : Refusal("Write a summary for the record and a closing message for the client, each at most 16 KB.");

public sealed record TheRoomIsNotClosed() : Refusal("This room is open. Work on in it.");

public sealed record TooLateToReopen(DateTimeOffset Until)
    : Refusal($"This room could be reopened until {Until:d MMM yyyy HH:mm} UTC. Open a new escalation and name this one in it.");
