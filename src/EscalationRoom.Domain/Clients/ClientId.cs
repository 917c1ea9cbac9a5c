namespace EscalationRoom.Domain.Clients;

/// <summary>A company served; its contacts enter rooms as guests.</summary>
public readonly record struct ClientId(Guid Value)
{
    public static ClientId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
