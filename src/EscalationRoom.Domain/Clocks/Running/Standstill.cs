using System.Text.Json.Serialization;

namespace EscalationRoom.Domain.Clocks;

/// <summary>A stretch in which a clock does not count.</summary>
/// <param name="Pause">The pause that stopped it; nothing while a resolution lies before the client.</param>
/// <param name="To">Open while it lasts.</param>
/// <param name="By">Who stopped it, by name.</param>
/// <param name="Why">In words for the ledger.</param>
public sealed record Standstill(PauseKind? Pause, DateTimeOffset From, DateTimeOffset? To, string By, string Why)
{
    [JsonIgnore]
    public bool IsOffer => Pause is null;
}
