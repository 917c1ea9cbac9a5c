using EscalationRoom.Domain.Intake;

namespace EscalationRoom.Web.Rooms.Pages.Marks;

/// <summary>What made something an escalation, as people say it.</summary>
public static class TriggerWords
{
    public static string Of(TriggerKind trigger) => trigger switch
    {
        TriggerKind.FrontlineUnresolved => "Front line could not solve it",
        TriggerKind.Threshold => "A threshold was crossed",
        TriggerKind.Lapse => "A response lapsed",
        TriggerKind.ClientRequest => "The client asked for it",
    };
}
