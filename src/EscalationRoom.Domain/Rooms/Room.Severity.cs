using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <param name="reason">The test that is met now. Raising may go without: in doubt the higher severity is taken and reviewed afterwards.</param>
    public Result<EscalationSeverityChanged> ChangeSeverity(PersonId by, Severity to, string reason, DateTimeOffset now)
    {
        if (!Enum.IsDefined(to))
        {
            return new ChooseASeverityFromOneToFour();
        }

        if (to == Severity)
        {
            return new TheSeverityIsThatAlready(to);
        }

        if (to > Severity && string.IsNullOrWhiteSpace(reason))
        {
            return new LoweringTheSeverityNeedsAReason();
        }

        if (RefuseLongText(reason) is { } refusal)
        {
            return refusal;
        }

        var from = Severity;
        Severity = to;
        return Record(Lane.Internal, by, now, new EscalationSeverityChanged(from, to, reason));
    }
}

public sealed record EscalationSeverityChanged(Severity From, Severity To, string Reason) : RoomEvent;

public sealed record ChooseASeverityFromOneToFour() : Refusal("Choose a severity from Sev1, the worst, to Sev4.");

public sealed record TheSeverityIsThatAlready(Severity Severity) : Refusal($"This escalation is {Severity} already. Choose another severity.");

public sealed record LoweringTheSeverityNeedsAReason() : Refusal("Say why the severity can be lowered; everybody working the room will read it.");
