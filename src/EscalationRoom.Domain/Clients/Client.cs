using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Clients;

/// <summary>A company served.</summary>
/// <param name="Handle">Stable name of the seed data and of connectors, such as <c>cl-aldermoor</c>.</param>
/// <param name="Tier">Strategic, Enterprise or Standard.</param>
/// <param name="AnnualRevenue">Contract value a year, in <paramref name="Currency"/>.</param>
/// <param name="Flags">Comma-separated: regulated, at risk, reference account, renewal in N days.</param>
public sealed record Client(
    ClientId Id,
    string Handle,
    string Name,
    string Sector,
    ClientTier Tier,
    decimal AnnualRevenue,
    string Currency,
    string Flags,
    string Calendar,
    PersonId? AccountOwner,
    string Contract)
{
    public string Name { get; init; } = VisibleText.Of(Name);

    public string Sector { get; init; } = VisibleText.Of(Sector);

    public bool IsRegulated => Flags.Contains("regulated", StringComparison.OrdinalIgnoreCase);
}

/// <summary>How much of the company's promise a client has bought.</summary>
public enum ClientTier : byte
{
    Standard = 1,
    Enterprise = 2,
    Strategic = 3,
}
