using EscalationRoom.Domain.Assist;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;

namespace EscalationRoom.Domain.Simulating;

/// <summary>A case that is only thought through: what would be submitted, by whom, and everybody as they are when it begins.</summary>
/// <param name="Table">The routing rules in force.</param>
/// <param name="People">What they carry and whether they are there stays as it is; shifts and absences follow the demo clock.</param>
/// <param name="Promise">The promise in force; nothing for the shipped one.</param>
public sealed record SimulatedCase(
    EscalationForm Form, Client Client, Person Initiator, RoutingTable Table, IReadOnlyList<Candidate> People, PromiseTable? Promise, CalendarSet Calendars, DateTimeOffset At)
{
    public Completeness Completeness { get; } = Completeness.Of(Form);

    public CriteriaCheck Criteria { get; } = CriteriaCheck.Of(Form, At);

    /// <summary>What the early-warning rules say to it.</summary>
    public WarningScore Warning { get; } = EarlyWarning.Of(FormSigns.Of(Form, Client.Flags, [], _ => null, At), At);

    public OwnerRouting RoutingOf(Submission submission) =>
        new(Table, People, RoutingCase.Of(submission.Type, submission.Severity, Client, submission.Details, At) with { Calendars = Calendars }, []);

    /// <summary>The form as intake would check it, or what keeps it out.</summary>
    public Result<Submission> Check()
    {
        var read = SubmissionRules.Check(Form, At);
        return read.Value is { Submission: var submission }
            ? submission with
            {
                Coverage = new Coverage(Client.Tier, Client.Calendar),
                Promise = Promise,
                Hours = Calendars.ChangedOf(Client.Calendar),
                Details = submission.Details! with { Warning = new WarningMark(Warning.Points, ClientFlags.Has(Client, ClientFlags.AtRisk)) },
            }
            : Result<Submission>.FromRefusal(read.Refusal!);
    }
}
