using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <param name="about">The message, document or decision to look at, when it is one.</param>
    public Result<ReviewRequested> RequestReview(
        PersonId by, Person reviewer, Lane lane, string question, DateTimeOffset? due, DateTimeOffset now, EventId? about = null)
    {
        if (!RoomAccess.Of(reviewer, Seats).Reads.Has(lane))
        {
            return new ThisPersonDoesNotReadThatLane(reviewer.Name, lane);
        }

        if (due <= now)
        {
            return new ThisTimeHasPassed();
        }

        return RefuseText(question) is { } refusal
            ? refusal
            : Await(Record(lane, by, now, new ReviewRequested(reviewer.Id, reviewer.Name, question, due, about)));
    }

    /// <summary>A verdict on something in the room, in the lane it lies in.</summary>
    public Result<ReviewGiven> GiveReview(PersonId by, PostedItem reviewed, ReviewVerdict verdict, string note, DateTimeOffset now) =>
        RefuseVerdict(verdict, note) is { } refusal
            ? refusal
            : Answer(Record(reviewed.Lane, by, now, new ReviewGiven(verdict, note, SignOffs.None, reviewed.Id)));

    private ReviewRequested Await(ReviewRequested it)
    {
        var number = Asks.Count(known => known.Kind is AskKind.Review) + 1;
        Asks = Asks.Add(new Asked(it.Id, AskKind.Review, number, it.Lane, it.By, it.Reviewer, Asked.Start(it.Question), it.At, it.Due, it.Subject));
        return it;
    }

    /// <summary>A verdict answers every request it was asked for by: the request itself, or one about the same thing.</summary>
    private ReviewGiven Answer(ReviewGiven verdict)
    {
        Asks.FindAll(it => it is { Kind: AskKind.Review, IsOpen: true } && it.Of == verdict.By && (it.Id == verdict.Reviewed || it.Subject == verdict.Reviewed))
            .ForEach(it => Settle(it, AskState.Answered, verdict));
        return verdict;
    }

    private static Refusal? RefuseVerdict(ReviewVerdict verdict, string note)
    {
        if (!Enum.IsDefined(verdict))
        {
            return new ChooseAVerdict();
        }

        return verdict is not ReviewVerdict.Approved && string.IsNullOrWhiteSpace(note) ? new SayWhatMustChange() : RefuseLongText(note);
    }
}

/// <summary>What a reviewer says.</summary>
public enum ReviewVerdict : byte
{
    Approved = 1,
    ApprovedWithChanges = 2,
    Rejected = 3,
}

/// <summary>An earlier event somebody speaks about, and the lane it lies in.</summary>
/// <param name="IsTheClients">A contact brought it.</param>
public sealed record PostedItem(EventId Id, Lane Lane, DateTimeOffset At = default, bool IsTheClients = false);

public sealed record ReviewRequested(PersonId Reviewer, string ReviewerName, string Question, DateTimeOffset? Due, EventId? Subject) : RoomEvent
{
    protected override EventId? SpeaksOf => Subject;

    protected override string Says => Question;
}

/// <param name="SignOff">The needed approval it counts as, if any.</param>
public sealed record ReviewGiven(ReviewVerdict Verdict, string Note, SignOffs SignOff, EventId? Reviewed) : RoomEvent
{
    protected override EventId? SpeaksOf => Reviewed;

    protected override string Says => Note;
}

public sealed record ThisPersonDoesNotReadThatLane(string Name, Lane Lane)
    : Refusal($"{Name} does not read the {Lane} lane. Add them to it first, or ask in a lane they read.");

public sealed record ThisTimeHasPassed() : Refusal("That time has passed. Choose a later one.");

public sealed record ChooseAVerdict() : Refusal("Approve, approve with changes, or reject.");

public sealed record SayWhatMustChange() : Refusal("Say what must change, so that the owner can act on it.");
