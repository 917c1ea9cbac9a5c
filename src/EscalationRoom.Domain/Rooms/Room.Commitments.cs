using System.Collections.Immutable;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    public const int LongestCommitment = 200;

    private const int MostOpenCommitments = 50;

    /// <summary>In the order they were made.</summary>
    public ImmutableList<Commitment> Commitments { get; private set; } = [];

    /// <summary>Posts a message together with what it commits us to. Both are recorded, or neither.</summary>
    public Result<MessagePosted> PostMessage(
        PersonId by, Lane lane, string text, Committing committing, DateTimeOffset now, PostedMessage? replyTo = null)
    {
        if ((RefuseCommitting(committing, lane, now) ?? RefuseText(text)) is { } refusal)
        {
            return refusal;
        }

        var posted = PostMessage(by, lane, text, now, replyTo);
        if (posted.Value is { } message)
        {
            committing.Keeps.Distinct().ToList().ForEach(it => Keep(by, Find(it)!, new PostedItem(message.Id, lane, message.At), "", next: null, message.At));
            _ = committing.Makes is { } makes ? Make(by, makes, new PostedItem(message.Id, lane, message.At), message.At) : null;
        }

        return posted;
    }

    /// <param name="message">The message to the client that says so, when it stands there already.</param>
    public Result<CommitmentMade> MakeCommitment(PersonId by, NewCommitment made, PostedItem? message, DateTimeOffset now) =>
        RefuseCommitting(new Committing(made, []), message?.Lane ?? Lane.Client, now) is { } refusal ? refusal : Make(by, made, message, now);

    /// <param name="item">What kept it. A closed room takes no more items: there the words stand alone.</param>
    /// <param name="next">When it is due again, for one that goes on: the next daily status, the next weekly figures.</param>
    public Result<CommitmentFulfilled> FulfilCommitment(PersonId by, EventId id, PostedItem? item, string note, DateTimeOffset? next, DateTimeOffset now)
    {
        if (RefuseSettling(id) is { } refusal)
        {
            return refusal;
        }

        var open = Find(id)!;
        if (item is null && (!IsOver || string.IsNullOrWhiteSpace(note)))
        {
            return new AnItemKeepsACommitment();
        }

        if (item is not null && (item.Lane is not Lane.Client || item.IsTheClients || item.At < open.MadeAt || item.Id == id))
        {
            return new OnlySomethingLaterKeepsIt();
        }

        return next <= now ? new ThisTimeHasPassed() : RefuseLongText(note) is { } tooLong ? tooLong : Keep(by, open, item, note, next, now);
    }

    private Commitment? Find(EventId commitment) => Commitments.Find(it => it.Id == commitment);

    /// <summary>An update that says when the next one comes is the one that was due.</summary>
    private CommitmentMade Make(PersonId by, NewCommitment it, PostedItem? message, DateTimeOffset now)
    {
        if (it.Kind is CommitmentKind.NextUpdate && message is { } update)
        {
            Commitments.FindAll(due => due is { IsOpen: true, Kind: CommitmentKind.NextUpdate }).ForEach(due => Keep(by, due, update, "", next: null, now));
        }

        var made = Record(Lane.Client, by, now, new CommitmentMade(Commitments.Count + 1, it.Kind, it.What.Trim(), it.Due, message?.Id));
        Commitments = Commitments.Add(new Commitment(made.Id, made.Place, it.Kind, made.What, it.Due, by, made.At));
        return made;
    }

    private CommitmentFulfilled Keep(PersonId by, Commitment open, PostedItem? item, string note, DateTimeOffset? next, DateTimeOffset now)
    {
        var kept = Record(Lane.Client, by, now, new CommitmentFulfilled(open.Id, open.Number, open.What, open.Due, item?.At ?? now, item?.Id, note, next));
        if (next is { } later)
        {
            MoveTaskOf(open.Id, later);
        }
        else
        {
            EndTaskOf(open.Id, AskState.Answered, kept);
        }

        Commitments = Commitments.Replace(
            open, next is { } again ? open with { Due = again } : open with { State = CommitmentState.Kept, SettledBy = item?.Id, SettledAt = kept.KeptAt });
        return kept;
    }

    private Refusal? RefuseCommitting(Committing it, Lane lane, DateTimeOffset now)
    {
        if (lane is not Lane.Client)
        {
            return new CommitmentsAreMadeToTheClient();
        }

        return it.Keeps.Select(RefuseSettling).FirstOrDefault(refused => refused is not null) ?? (it.Makes is { } makes ? RefuseMaking(makes, now) : null);
    }

    private Refusal? RefuseMaking(NewCommitment it, DateTimeOffset now)
    {
        if (!Enum.IsDefined(it.Kind) || string.IsNullOrWhiteSpace(it.What) || it.What.Length > LongestCommitment || it.Due == default)
        {
            return new ACommitmentSaysWhatAndWhen();
        }

        return it.Due <= now ? new ThisTimeHasPassed() : Commitments.Count(open => open.IsOpen) >= MostOpenCommitments ? new TooMuchIsOpen() : null;
    }

    private Refusal? RefuseSettling(EventId id) =>
        Find(id) is not { } found ? new NoSuchCommitment() : found.IsOpen ? null : new TheCommitmentIsSettled(found.Number);
}
