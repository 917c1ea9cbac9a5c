using EscalationRoom.Data.People;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Simulating;

namespace EscalationRoom.Web.Admin.Simulating;

/// <summary>What would happen, for machines.</summary>
/// <param name="Why">The routing decision as one sentence after another.</param>
/// <param name="AskedInTurn">Who is asked first, and who next when they decline or let it pass.</param>
/// <param name="Next">When something happens next, if the clock is moved on.</param>
public sealed record SimulationAnswer(
    DateTimeOffset At,
    DateTimeOffset Now,
    int Completeness,
    bool MeetsTheCriteria,
    IReadOnlyList<string> Criteria,
    int EarlyWarning,
    string Why,
    IReadOnlyList<AskedAnswer> AskedInTurn,
    IReadOnlyList<SimulatedClockAnswer> Clocks,
    IReadOnlyList<LadderAnswer> Ladder,
    DateTimeOffset? Next)
{
    internal static SimulationAnswer Of(Simulation it, IReadOnlyDictionary<PersonId, NoticeChoice> choices, PeopleDirectory people)
    {
        var words = new LadderWords(it, choices, people);
        return new SimulationAnswer(
            it.Case.At,
            it.Now,
            it.Case.Completeness.Score,
            it.Case.Criteria.IsMet,
            [.. it.Case.Criteria.Criteria.Select(one => $"{one.Name}: {(one.IsMet ? "yes" : "no")}. {one.Why}")],
            it.Case.Warning.Points,
            it.InTurn[0].InWords(),
            [.. it.InTurn.Where(one => one.To is not null).Select(one => new AskedAnswer(one.ToName, LadderWords.Of(one.Step), one.AcceptMinutes))],
            [.. (it.Room.Clocks?.All ?? []).Select(one => SimulatedClockAnswer.Of(one, it.Now))],
            [.. it.Ladder.Select(one => new LadderAnswer(one.At, one.IsReminder ? "reminder" : Domain.Rooms.EventKinds.KindOf(one.Fact), words.Sentence(one), [.. one.Told.Select(words.Told)]))],
            it.Next);
    }
}

/// <param name="How">How they were found.</param>
public sealed record AskedAnswer(string Name, string How, int AcceptMinutes);

/// <param name="Ledger">Explains the deadline in words.</param>
public sealed record SimulatedClockAnswer(string Clock, DateTimeOffset? Deadline, string State, IReadOnlyList<string> Ledger)
{
    public static SimulatedClockAnswer Of(SlaClock it, DateTimeOffset now) =>
        new(it.Measure.ToString(), it.Deadline, it.StateAt(now).ToString(), [.. ClockLedger.Of(it, now).Select(line => line.Words)]);
}

/// <param name="Kind">The kind of event, or <c>reminder</c>.</param>
public sealed record LadderAnswer(DateTimeOffset At, string Kind, string Words, IReadOnlyList<ToldLine> Told);

/// <param name="Words">As they would read it.</param>
/// <param name="Card">It shows on the page they have open.</param>
/// <param name="QuietUntil">When their quiet hours, which it does not pass, are over.</param>
/// <param name="MailAt">When a mail goes, unless it is dealt with before; nothing where they want none.</param>
public sealed record ToldLine(string Name, string Kind, int Step, string Words, bool Card, DateTimeOffset? QuietUntil, DateTimeOffset? MailAt);
