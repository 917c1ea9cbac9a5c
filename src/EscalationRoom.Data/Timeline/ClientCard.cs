using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Data.Timeline;

/// <summary>What staff know of the client beside the room.</summary>
/// <param name="Flags">Such as regulated, at risk, renewal in 58 days.</param>
/// <param name="YearlyFee">In <paramref name="Currency"/>.</param>
public sealed record ClientCard(
    string Sector, IReadOnlyList<string> Flags, decimal YearlyFee, string Currency, string Contract, string Calendar, PersonId? AccountOwner)
{
    private const StringSplitOptions Words = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    internal static ClientCard Of(Client it) =>
        new(it.Sector, it.Flags.Split(',', Words), it.AnnualRevenue, it.Currency, it.Contract, it.Calendar, it.AccountOwner);
}
