using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Ownership.Document;

/// <summary>The seven sections, from a room as one person sees it.</summary>
internal sealed class HandoffSections(RoomView room, Func<PersonId, string> nameOf, DateTimeOffset now)
{
    private const int LastWords = 3;

    private HandoffNotes Notes => room.PendingHandoff!.Notes;

    public IEnumerable<HandoffSection> All(IEnumerable<SituationUpdated> situations, IEnumerable<DecisionRecorded> decisions, IReadOnlyList<RoomEvent> said) =>
    [
        new(HandoffPart.State, [.. State(situations)]),
        new(HandoffPart.Decisions, [.. decisions.Select(it => new HandoffLine(it.Lane, it.Title, $"{it.Chosen}. {it.Reason}", About: it.Id))]),
        new(HandoffPart.Promises, [.. Promises()]),
        new(HandoffPart.Clocks, [.. Clocks()]),
        new(HandoffPart.Waiting, [.. Waiting()]),
        new(HandoffPart.Tone, [.. Written("In the owner's words", Notes.Tone), .. LastOfTheClient(said)]),
        new(HandoffPart.NotToSay, [.. Written("In the owner's words", Notes.NotToSay)]),
    ];

    private IEnumerable<HandoffLine> State(IEnumerable<SituationUpdated> situations)
    {
        yield return new HandoffLine(Lane.Internal, "State", $"{room.State}, {room.Severity}, Tier {room.Tier}");
        foreach (var it in situations.OrderBy(it => it.Lane is not Lane.Internal))
        {
            (string Label, string Words)[] parts = [("What happened", it.Happened), ("Impact", it.Impact), ("Tried", it.Tried), ("Next step", it.NextStep)];
            foreach (var part in parts.Where(part => part.Words.Length > 0))
            {
                yield return new HandoffLine(it.Lane, part.Label, part.Words, About: it.Id);
            }
        }
    }

    private IEnumerable<HandoffLine> Promises() => room.Commitments.Where(it => it.IsOpen).OrderBy(it => it.Due)
        .Select(it => new HandoffLine(Lane.Client, $"K{it.Number}", $"{(it.What.Length > 0 ? it.What : "Next update")}, by {nameOf(it.By)}", it.Due, it.Id));

    private IEnumerable<HandoffLine> Clocks() => room.Clocks is not { } clocks ? [] : Enum.GetValues<SlaMeasure>().Select(clocks.OpenOf).OfType<SlaClock>()
        .Select(it => new HandoffLine(Lane.Internal, ClockWords.Of(it.Measure), StateOf(it), it.Deadline));

    private string StateOf(SlaClock clock) => clock.StateAt(now) switch
    {
        ClockState.Breached => "Late",
        ClockState.Paused => $"Paused by {clock.StoppedBy!.By}: {clock.StoppedBy.Why}",
        _ => "Running",
    };

    private IEnumerable<HandoffLine> Waiting() =>
    [
        .. room.Asks.Where(it => it.IsOpen).OrderBy(it => it.Due ?? DateTimeOffset.MaxValue)
            .Select(it => new HandoffLine(it.Lane, $"{nameOf(it.By)} waits on {(it.Of is { } asked ? nameOf(asked) : "the owner")}", it.Words, it.Due, it.Id)),
        .. room.Standing.Proposed is { Missing: not Domain.Resolution.SignOffs.None and var missing } ? [new HandoffLine(Lane.Internal, "Sign-off is missing", $"{missing}")] : Array.Empty<HandoffLine>(),
    ];

    private static IEnumerable<HandoffLine> Written(string label, string words) => words.Length > 0 ? [new HandoffLine(Lane.Internal, label, words)] : [];

    /// <summary>As they stand now: what was edited in its last words, what was deleted not at all.</summary>
    private IEnumerable<HandoffLine> LastOfTheClient(IReadOnlyList<RoomEvent> said)
    {
        var gone = said.OfType<MessageDeleted>().Select(it => it.Message).ToHashSet();
        var edits = said.OfType<MessageEdited>().GroupBy(it => it.Message).ToDictionary(it => it.Key, it => it.Last().Text);
        var contacts = room.Participants.Where(it => it.Role is Role.Guest).Select(it => it.Id).ToHashSet();
        return said.OfType<MessagePosted>().Where(it => contacts.Contains(it.By) && !gone.Contains(it.Id)).TakeLast(LastWords)
            .Select(it => new HandoffLine(Lane.Client, nameOf(it.By), edits.GetValueOrDefault(it.Id, it.Text), About: it.Id));
    }
}
