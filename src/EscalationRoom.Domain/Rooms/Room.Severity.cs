using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <param name="reason">The test that is met now. Raising may go without: in doubt the higher severity is taken and reviewed afterwards.</param>
    public Result<EscalationSeverityChanged> ChangeSeverity(PersonId by, Severity to, string reason, DateTimeOffset now)
    {
        if (RefuseSeverity(to, reason) is { } refusal)
        {
            return refusal;
        }

        var from = Severity;
        Severity = to;
        return Record(Lane.Internal, by, now, new EscalationSeverityChanged(from, to, reason));
    }

    private Refusal? RefuseSeverity(Severity to, string reason) => to switch
    {
        _ when !Enum.IsDefined(to) => new ChooseASeverityFromOneToFour(),
        _ when to == Severity => new TheSeverityIsThatAlready(to),
        _ when to > Severity && string.IsNullOrWhiteSpace(reason) => new LoweringTheSeverityNeedsAReason(),
        _ => RefuseLongText(reason),
    };
}

public sealed record EscalationSeverityChanged(Severity From, Severity To, string Reason) : RoomEvent;

public sealed record ChooseASeverityFromOneToFour() : Refusal("Choose a severity from Sev1, the worst, to Sev4.");

public sealed record TheSeverityIsThatAlready(Severity Severity) : Refusal($"This escalation is {Severity} already. Choose another severity.");

public sealed record LoweringTheSeverityNeedsAReason() : Refusal("Say why the severity can be lowered; everybody working the room will read it.");
