using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    private Participant? Author => Participants.Find(it => it.Seat is Seat.Initiator) ?? Find(OpenedBy);

    /// <summary>
    /// Before anybody has accepted it, the duty manager or whoever is asked sends an incomplete escalation back to its author. The duty manager
    /// goes on answering for it, and its clocks run on: what we lack inside is not the client's to wait for. An owner asks for information
    /// instead: the client would see that we are no longer at work.
    /// </summary>
    public Result<EscalationReturned> Return(Person by, string missing, DateTimeOffset now)
    {
        if (!IsUnaccepted)
        {
            return new OnlyBeforeItIsAccepted();
        }

        if (by.Id != OwnerId && by.Id != OfferedTo && by.Role is not Role.Duty)
        {
            return new OnlyWhoeverAnswersReturnsIt(Owner.Name);
        }

        if (Author is not { } author || author.Id == by.Id)
        {
            return new ItsAuthorIsNotHere();
        }

        if (RefuseReason(missing, new SayWhatItLacks(author.Name)) is { } refusal)
        {
            return refusal;
        }

        (State, OfferedTo, OfferExpires, SuggestedOwnerId) = (RoomState.Returned, null, null, null);
        return Record(Lane.Internal, by.Id, now, new EscalationReturned(author.Id, author.Name, missing));
    }

    /// <summary>
    /// Its author completes it, or whoever answers for it does so for them, and it is routed anew. Another title or severity is given as it always
    /// is; another kind of trouble opens its lanes, closes none, and has its own clocks.
    /// </summary>
    /// <param name="completed">What changed in the form, and how complete that makes it; nothing where only words were added.</param>
    public Result<EscalationResubmitted> Resubmit(Person by, string added, CompletedForm? completed, DateTimeOffset now)
    {
        if (State is not RoomState.Returned)
        {
            return new NothingWasReturned();
        }

        if (by.Id != Author?.Id && by.Id != OwnerId && by.Role is not Role.Duty)
        {
            return new OnlyItsAuthorCompletesIt(Author?.Name ?? Owner.Name);
        }

        if (RefuseReason(added, new SayWhatYouAdd()) is { } refusal && (completed is null || added.Trim().Length > 0))
        {
            return refusal;
        }

        if (RefuseChanged(completed, added) is { } refused)
        {
            return refused;
        }

        State = RoomState.Submitted;
        TakeCompleted(by.Id, completed, added, now);
        return Record(Lane.Internal, by.Id, now, new EscalationResubmitted(added, completed?.Change, completed?.Completeness));
    }

    private Refusal? RefuseChanged(CompletedForm? completed, string added) =>
        (completed?.Change?.Title is { } title ? RefuseTitle(title, completed.SeenTitle ?? Title) : null)
        ?? (completed?.Change?.Severity is { } severity ? RefuseSeverity(severity, WhyOf(completed, added)) : null);

    /// <summary>The kind first: a clock that it moves together with the severity moves once.</summary>
    private void TakeCompleted(PersonId by, CompletedForm? completed, string added, DateTimeOffset now)
    {
        Type = completed?.Change?.Type ?? Type;
        OpenLanes |= TypeLanes.Of(Type);
        if (completed?.Change?.Severity is { } severity)
        {
            ChangeSeverity(by, severity, WhyOf(completed, added), now);
        }

        if (completed?.Change?.Title is { } title)
        {
            Retitle(by, title, Title, now);
        }
    }

    private static string WhyOf(CompletedForm completed, string added) => completed.Change?.SeverityTest ?? added;
}

/// <param name="To">Its author.</param>
public sealed record EscalationReturned(PersonId To, string ToName, string Missing) : RoomEvent
{
    protected override string Says => Missing;
}

/// <param name="Change">What reads differently in the form now.</param>
/// <param name="Completeness">From 0 to 100, with that.</param>
public sealed record EscalationResubmitted(string Added, SubmissionChange? Change = null, int? Completeness = null) : RoomEvent
{
    protected override string Says => Added;
}

public sealed record OnlyBeforeItIsAccepted() : Refusal("It is sent back only before somebody has accepted it. Ask for information instead.");

public sealed record OnlyWhoeverAnswersReturnsIt(string Owner) : Refusal($"Only {Owner}, whoever is asked to accept it, and the duty manager send it back. Ask one of them.");

public sealed record ItsAuthorIsNotHere() : Refusal("There is nobody else to send it back to: its author is not in this room, or it is you. Add what is missing as a message.");

public sealed record SayWhatItLacks(string Author) : Refusal($"Say what is missing; {Author} reads it.");

public sealed record NothingWasReturned() : Refusal("This escalation was not sent back. Add what you know as a message.");

public sealed record OnlyItsAuthorCompletesIt(string Author) : Refusal($"{Author} is asked to complete it. Write what you know as a message.");

public sealed record SayWhatYouAdd() : Refusal("Write what was missing, so that its owner need not ask again.");

public sealed record ItWaitsForItsAuthor() : Refusal("It was sent back, and nobody is asked to accept it until it is completed. Complete it yourself, or take it over.");
