using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Notices;

/// <summary>
/// What is to be said later is written down at once, each with its time: a reminder is a row that waits, and nobody has to remember it.
/// What is dealt with before is never said.
/// </summary>
public static partial class NoticeRules
{
    private const byte FirstWord = 0;

    /// <param name="due">Without one there is nothing to remind of but the first word.</param>
    private static IEnumerable<Notice> Reminding(
        Room room, RoomEvent fact, PersonId to, NoticeKind kind, string topic, DateTimeOffset? due, params byte[] steps) => steps
        .Where(step => step == FirstWord || due is not null)
        .Select(step => New(room, fact, to, kind, topic) with { Step = step, At = When(fact.At, due ?? fact.At, step) });

    /// <summary>
    /// Whoever said it at three quarters and when it is due, the owner when it is due, the next tier at half the time again. Before an
    /// update it is minutes that count, and the deputy hears of it when it is due.
    /// </summary>
    private static IEnumerable<Notice> Committed(Room room, RoomEvent fact, EventId commitment)
    {
        if (room.Commitments.Find(it => it.Id == commitment) is not { IsOpen: true } open)
        {
            return [];
        }

        var promiser = IsAContact(room, open.By) ? room.OwnerId : open.By;
        return
        [
            .. Early(Due(promiser, Topic.Of(commitment), 75, 100)),
            .. open.Kind is CommitmentKind.NextUpdate && room.DeputyId is { } deputy && deputy != promiser ? Due(deputy, Topic.Of(commitment), 100) : [],
            .. room.OwnerId == promiser ? [] : Due(room.OwnerId, Topic.OwnersPart(commitment), 100),
            .. Listeners(room, [Clocks.ClockListener.NextTier]).SelectMany(who => Due(who, Topic.Of(commitment), 150)),
        ];

        IEnumerable<Notice> Due(PersonId to, string topic, params byte[] steps) =>
            Reminding(room, fact, to, NoticeKind.CommitmentDue, topic, open.Due, steps);

        IEnumerable<Notice> Early(IEnumerable<Notice> due) => due.Select(it =>
            it.Step < 100 && open.Kind is CommitmentKind.NextUpdate && BeforeAnUpdate(room.Severity) is { } before && open.Due - before > fact.At
                ? it with { At = open.Due - before }
                : it);
    }

    /// <summary>The owner at once and then again and again, the duty manager after the first time, until the closing message is written.</summary>
    private static IEnumerable<Notice> Owed(Room room, RoomEvent fact)
    {
        var (every, times) = room.Severity is Severity.Sev1 or Severity.Sev2 ? (TimeSpan.FromHours(1), 12) : (TimeSpan.FromDays(1), 7);
        return
        [
            .. Enumerable.Range(0, times + 1).Select(at => Owing(room.OwnerId, at)),
            .. Duty(room).Where(who => who != room.OwnerId).Select(who => Owing(who, 1)),
        ];

        Notice Owing(PersonId to, int at) => New(room, fact, to, NoticeKind.ClosingOwed, Topic.Closing) with { Step = (byte)at, At = fact.At + (every * at) };
    }

    /// <summary>What waits for the owner waits for whoever owns the room now.</summary>
    private static IEnumerable<Notice> Inherited(Room room, OwnershipAnnounced fact)
    {
        var questions = room.Asks.Where(it => it is { Kind: AskKind.Question, IsOpen: true } && it.By != fact.Owner)
            .Select(it => New(room, fact, fact.Owner, NoticeKind.QuestionAsked, Topic.Of(it.Id)) with { About = it.Subject ?? it.Id, Lane = it.Lane });
        var promises = room.Commitments.Where(it => it.IsOpen && it.By != fact.Owner && it.Due > fact.At)
            .Select(it => New(room, fact, fact.Owner, NoticeKind.CommitmentDue, Topic.OwnersPart(it.Id)) with { Step = 100, About = it.Id, At = it.Due });
        return questions.Concat(promises);
    }

    private static TimeSpan? BeforeAnUpdate(Severity severity) => severity switch
    {
        Severity.Sev1 => TimeSpan.FromMinutes(10),
        Severity.Sev2 => TimeSpan.FromMinutes(30),
        Severity.Sev3 or Severity.Sev4 => null,
    };

    private static DateTimeOffset When(DateTimeOffset from, DateTimeOffset due, int percent) => from + ((due - from) * (percent / 100.0));
}
