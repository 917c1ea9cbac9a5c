using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Records a fact that came from outside the room: a service restored, a ticket's deadline missed.</summary>
    /// <param name="source">Where it was seen, such as the name of a connector.</param>
    public Result<NoteRecorded> RecordNote(PersonId by, Lane lane, string text, string source, DateTimeOffset now) =>
        (RefuseText(text) ?? RefuseLongText(source)) is { } refusal
            ? refusal
            : Record(lane, by, now, new NoteRecorded(text, source));

    /// <summary>Records how a severe case stands, for the board: the newest report is the one that counts.</summary>
    public Result<NoteRecorded> RecordCanReport(PersonId by, CanReport report, DateTimeOffset now)
    {
        if (Severity > Severity.Sev2)
        {
            return new ReportsAreForSevereCases(Severity);
        }

        if (string.IsNullOrWhiteSpace(report.Conditions) || string.IsNullOrWhiteSpace(report.Actions) || report.Parts.Any(it => it.Length > LongestSituationPart))
        {
            return new AReportSaysConditionsAndActions();
        }

        return Point(BriefKind.CanReport, Record(Lane.Internal, by, now, new NoteRecorded(report.Text, "", report)));
    }
}

/// <summary>Conditions, actions, needs: how a severe case stands, in three parts.</summary>
public sealed record CanReport(string Conditions, string Actions, string Needs)
{
    internal IEnumerable<string> Parts => [Conditions, Actions, Needs];

    internal string Text => $"Conditions: {Conditions}\n\nActions: {Actions}\n\nNeeds: {(string.IsNullOrWhiteSpace(Needs) ? "nothing" : Needs)}";
}

/// <param name="Can">The three parts, where the note is such a report.</param>
public sealed record NoteRecorded(string Text, string Source, CanReport? Can = null) : RoomEvent
{
    protected override string Says => Text;
}

public sealed record ReportsAreForSevereCases(Severity Severity)
    : Refusal($"Conditions, actions and needs are reported at Sev1 and Sev2; this is {Severity}. Update the situation instead.");

public sealed record AReportSaysConditionsAndActions()
    : Refusal($"Say how things are and what is being done, in at most {Room.LongestSituationPart} characters for each part.");
