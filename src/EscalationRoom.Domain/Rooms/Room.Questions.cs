using System.Collections.Immutable;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    private const int MostQuestions = 10;

    /// <summary>What somebody waits for an answer to, in the order it was asked.</summary>
    public ImmutableList<Asked> Asks { get; private set; } = [];

    /// <summary>Puts a question to whoever owns the room; it waits until they are ready, whoever that is by then.</summary>
    public Result<QuestionAsked> AskQuestion(PersonId by, string text, DateTimeOffset now)
    {
        if (by == OwnerId)
        {
            return new YouOwnThisRoomYourself();
        }

        if (Asks.Count(it => it is { Kind: AskKind.Question, IsOpen: true }) >= MostQuestions)
        {
            return new TooManyQuestionsWait();
        }

        if (RefuseText(text) is { } refusal)
        {
            return refusal;
        }

        var words = Tell(by, text, replyTo: null, now);
        var asked = Record(Lane.Executive, by, now, new QuestionAsked(Asks.Count(it => it.Kind is AskKind.Question) + 1, words.Id));
        Asks = Asks.Add(new Asked(asked.Id, AskKind.Question, asked.Place, Lane.Executive, by, null, Asked.Start(text), asked.At, null, words.Id));
        return asked;
    }

    public Result<QuestionAnswered> AnswerQuestion(PersonId by, EventId question, string text, DateTimeOffset now)
    {
        if (Question(question) is not { } open)
        {
            return new NoSuchQuestion();
        }

        if (RefuseText(text) is { } refusal)
        {
            return refusal;
        }

        var answer = Tell(by, text, open.Subject, now);
        Settle(open, AskState.Answered, answer);
        return Record(Lane.Executive, by, now, new QuestionAnswered(question, open.Number, answer.Id));
    }

    public Result<QuestionWithdrawn> WithdrawQuestion(PersonId by, EventId question, DateTimeOffset now)
    {
        if (Question(question) is not { } open)
        {
            return new NoSuchQuestion();
        }

        if (open.By != by)
        {
            return new OnlyTheAskerCanWithdraw();
        }

        var withdrawn = Record(Lane.Executive, by, now, new QuestionWithdrawn(question, open.Number));
        Settle(open, AskState.Withdrawn, withdrawn);
        return withdrawn;
    }

    private Asked? Question(EventId id) => Asks.Find(it => it is { Kind: AskKind.Question, IsOpen: true } && it.Id == id);

    private MessagePosted Tell(PersonId by, string text, EventId? replyTo, DateTimeOffset now) =>
        Record(Lane.Executive, by, now, new MessagePosted(text, replyTo, Mentions.Find(text, Lane.Executive, KnownTo(by), OwnerId, [])));

    private void Settle(Asked open, AskState state, RoomEvent by) =>
        Asks = Asks.Replace(open, open with { State = state, SettledBy = by.Id, SettledAt = by.At });
}
