using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Timeline;

/// <summary>Facts people look for later stand out as cards with a name; everything else is a thin line.</summary>
public sealed record CardLook(string Name, string Style)
{
    private static readonly CardLook Request = new("What happened", "card-request");
    private static readonly CardLook Decision = new("Decision", "card-decision");
    private static readonly CardLook Promise = new("Promise", "card-promise");
    private static readonly CardLook Handoff = new("Handoff", "card-handoff");
    private static readonly CardLook Command = new("Command", "card-handoff");
    private static readonly CardLook Elevation = new("Elevation", "card-handoff");
    private static readonly CardLook Verdict = new("Verdict", "card-verdict");
    private static readonly CardLook Asking = new("Information", "card-verdict");
    private static readonly CardLook Task = new("Task", "card-promise");
    private static readonly CardLook Resolution = new("Resolution", "card-resolution");

    public static CardLook? Of(RoomEvent fact) => EventKinds.KindOf(fact) switch
    {
        "escalation.submitted" => Request,
        "decision.recorded" => Decision,
        "ownership.offered" or "ownership.handedOff" or "ownership.declined" => Handoff,
        "ownership.commandTaken" or "ownership.commandReturned" => Command,
        "escalation.elevated" => Elevation,
        "review.requested" or "review.given" => Verdict,
        "information.requested" or "information.answered" => Asking,
        "task.opened" => Task,
        "resolution.offered" or "escalation.resolutionProposed" or "escalation.resolutionAccepted" or "escalation.resolutionRejected" => Resolution,
        "commitment.fulfilled" => null,
        var kind when kind.StartsWith("commitment.", StringComparison.Ordinal) => Promise,
        _ => null,
    };
}
