using EscalationRoom.Domain.Clients;

namespace EscalationRoom.Domain.People;

/// <summary>Someone with an account, with the claims the identity server last gave them.</summary>
/// <param name="Handle">Short stable name used in mentions and seed data, such as <c>u-priya</c>.</param>
/// <param name="Tier">1 to 3; 0 for people outside the tiers (reviewers, experts, guests).</param>
/// <param name="Authority">Level of the authority matrix: A1, A2, A3-D, A3-V, A3-C, L, F, C, or empty.</param>
/// <param name="Client">The company a guest belongs to.</param>
/// <param name="ChangedAt">When anything here last changed (UTC); nodes reload people that changed.</param>
public sealed record Person(
    PersonId Id,
    string Handle,
    string Name,
    string Title,
    string Email,
    Role Role,
    int Tier,
    string Authority,
    ClientId? Client,
    string Calendar,
    string Skills,
    int Capacity,
    bool IsActive,
    DateTimeOffset ChangedAt)
{
    /// <summary>The author of what nobody did by hand: routing, expiry, seeding.</summary>
    public static readonly PersonId System = new(new Guid("00000000-0000-7000-8000-000000000001"));

    /// <summary>The same, where a whole person is asked for.</summary>
    public static readonly Person Itself = new(System, "sys", "EscalationRoom", "", "", Role.System, 0, "", null, "", "", 0, IsActive: true, DateTimeOffset.MinValue);

    public string Name { get; init; } = VisibleText.Of(Name);

    public string Title { get; init; } = VisibleText.Of(Title);

    /// <summary>Skills are written as one line, separated by commas.</summary>
    public bool HasSkill(string skill) =>
        Skills.Split(',', StringSplitOptions.TrimEntries).Contains(skill, StringComparer.OrdinalIgnoreCase);

    public bool IsStaff => Role is not Role.Guest;

    public bool CanOwnRooms => IsActive && (Role is Role.Owner or Role.Duty or Role.Exec);
}
