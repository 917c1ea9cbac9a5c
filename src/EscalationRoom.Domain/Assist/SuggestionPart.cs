namespace EscalationRoom.Domain.Assist;

/// <summary>What a suggestion is about. Each part is accepted or dismissed by itself.</summary>
public enum SuggestionPart : byte
{
    Owner,
    Severity,
    Type,
    Path,
}
