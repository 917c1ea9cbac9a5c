using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Shell.Demo.Stories;

internal sealed partial class Story
{
    /// <summary>Writes down where things stand, on top of the version before.</summary>
    public Task<SituationUpdated> StandsAsync(double at, string by, Lane lane, int version, SituationWords words, params PostedItem[] cites) => DoAsync(
        at,
        $"situation {version} for {lane}",
        "room.situation.update",
        Who(by),
        (room, now) => room.UpdateSituation(
            Who(by).Id, lane, new Situation(_text.Of(words.Happened), _text.Of(words.Impact), _text.Of(words.Tried), _text.Of(words.NextStep), cites), version - 1, now),
        lane);

    public Task<NoteRecorded> ReportAsync(double at, string by, string conditions, string actions, string needs) => DoAsync(
        at,
        $"report at {at}",
        "room.note.record",
        Who(by),
        (room, now) => room.RecordCanReport(Who(by).Id, new CanReport(_text.Of(conditions), _text.Of(actions), _text.Of(needs)), now),
        Lane.Internal);

    /// <summary>Puts a message of the scenario as a question to the owner.</summary>
    public Task<QuestionAsked> AskAsync(int number) => DoAsync(
        _messages[number - 1].T,
        $"message {number}",
        "room.question.ask",
        Who(_messages[number - 1].By),
        (room, now) => room.AskQuestion(Who(_messages[number - 1].By).Id, _text.Of(_messages[number - 1].Text), now),
        Lane.Executive);

    /// <summary>Answers a question with a message of the scenario.</summary>
    public Task<QuestionAnswered> AnswerAsync(int number, QuestionAsked question) => DoAsync(
        _messages[number - 1].T,
        $"message {number}",
        "room.question.answer",
        Who(_messages[number - 1].By),
        (room, now) => room.AnswerQuestion(Who(_messages[number - 1].By).Id, question.Id, _text.Of(_messages[number - 1].Text), now),
        Lane.Executive);
}

/// <summary>The four parts of a situation, with clock times as the scenario writes them.</summary>
internal sealed record SituationWords(string Happened, string Impact, string Tried, string NextStep);
