namespace EscalationRoom.Domain.People;

/// <summary>Someone with an account, or the system itself.</summary>
public readonly record struct PersonId(Guid Value)
{
    public static PersonId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
