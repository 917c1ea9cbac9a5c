using System.ComponentModel.DataAnnotations;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Messages;

namespace EscalationRoom.Web.Executive;

/// <summary>An executive asks the owner without interrupting; the owner answers when ready. All of it in the Executive lane.</summary>
public sealed class OwnerQuestions(LiveRooms rooms, TimeProvider clock)
{
    public Task<Result<QuestionAsked>> AskAsync(RoomKey room, PersonId by, QuestionText question, CancellationToken cancellation) => rooms.ChangeAsync(
        room, by, Of(question.CommandId, "room.question.ask", question), it => it.AskQuestion(by, question.Text ?? "", clock.GetUtcNow()), cancellation);

    public Task<Result<QuestionAnswered>> AnswerAsync(RoomKey room, PersonId by, EventId question, QuestionText answer, CancellationToken cancellation) => rooms.ChangeAsync(
        room,
        by,
        Of(answer.CommandId, "room.question.answer", new { question, answer }),
        it => it.AnswerQuestion(by, question, answer.Text ?? "", clock.GetUtcNow()),
        cancellation);

    public Task<Result<QuestionWithdrawn>> WithdrawAsync(RoomKey room, PersonId by, EventId question, JustACommand ask, CancellationToken cancellation) => rooms.ChangeAsync(
        room, by, Of(ask.CommandId, "room.question.withdraw", new { question, ask }), it => it.WithdrawQuestion(by, question, clock.GetUtcNow()), cancellation);

    private static Command Of(Guid? id, string operation, object body) => new(id, operation, body, Lane.Executive);
}

/// <param name="Text">At most 16 KB of UTF-8.</param>
public sealed record QuestionText([Required] Guid? CommandId, [Required] string? Text);
