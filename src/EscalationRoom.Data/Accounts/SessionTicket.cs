using EscalationRoom.Domain.People;

namespace EscalationRoom.Data.Accounts;

/// <summary>One signed-in browser, kept on the server so that it can be ended. The cookie holds only a reference.</summary>
public sealed class SessionTicket
{
    public Guid Id { get; init; }

    public PersonId Person { get; init; }

    /// <summary>The serialised ticket, protected by the key ring.</summary>
    public byte[] Ticket { get; set; } = [];

    /// <summary>The browser as it named itself, so that a person can tell their sessions apart.</summary>
    public string Agent { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
