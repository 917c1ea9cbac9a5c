using System.Text.Json;
using EscalationRoom.Domain.Intake;

namespace EscalationRoom.Web.Rooms.Api;

/// <summary>The public spelling of an escalation's type, such as <c>service_outage</c>.</summary>
public static class TypeName
{
    private static readonly Dictionary<string, EscalationType> Types =
        Enum.GetValues<EscalationType>().ToDictionary(Of, it => it, StringComparer.OrdinalIgnoreCase);

    public static string Of(EscalationType type) => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.ToString());

    public static EscalationType? Find(string? name) => name is not null && Types.TryGetValue(name, out var type) ? type : null;
}
