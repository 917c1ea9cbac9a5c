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

    /// <summary>The authority's name for the sign-in this session came from (<c>sid</c>); empty when it names none.</summary>
    public string SignIn { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last used, to the minute.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>When the person last proved to be themselves in it.</summary>
    public DateTimeOffset ConfirmedAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
