namespace EscalationRoom.Domain.Intake;

/// <summary>An escalation being written. Random throughout: whoever holds the link of a shared draft may open it.</summary>
public readonly record struct DraftId(Guid Value)
{
    public static DraftId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}
