using System.Text.Json;
using EscalationRoom.Domain.Intake;

namespace EscalationRoom.Web.Rooms.Api;

/// <summary>The public spelling of what made something an escalation, such as <c>client_request</c>.</summary>
public static class TriggerName
{
    public static string Of(TriggerKind trigger) => JsonNamingPolicy.SnakeCaseLower.ConvertName(trigger.ToString());

    public static TriggerKind? Find(string? name) => Enum.GetValues<TriggerKind>().Cast<TriggerKind?>().FirstOrDefault(it => string.Equals(Of(it!.Value), name, StringComparison.OrdinalIgnoreCase));
}

public sealed record NoSuchTrigger() : Domain.Refusal("No escalation has that trigger. Ask for frontline_unresolved, threshold, lapse or client_request.");
