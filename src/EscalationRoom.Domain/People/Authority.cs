namespace EscalationRoom.Domain.People;

/// <summary>What one person may give and say to a client, by their level of the authority matrix.</summary>
/// <param name="Limit">The most they may credit, in the contract's currency; nothing when there is no limit.</param>
/// <param name="MayState">In words people can act on.</param>
public sealed record Authority(decimal? Limit, string MayState, string MayNot)
{
    /// <summary>A credit above this needs finance too, whoever gives it.</summary>
    public const decimal FinanceAbove = 5_000;

    private const decimal OwnersShareOfMonthlyFee = 0.05m;

    public bool IsUnlimited => Limit is null;

    /// <returns>Nothing for levels that decide no money.</returns>
    public static Authority? Of(string level, decimal yearlyFee) => level switch
    {
        "A1" => new(500, "an apology, a known workaround, confirmed facts, when the next update comes", "a cause, a fault, how the contract reads"),
        "A2" => new(
            decimal.Floor(Math.Min(10_000, yearlyFee / 12 * OwnersShareOfMonthlyFee)),
            "a cause once an expert signed it, a plan with dates",
            "a change of the contract, a liability, a waiver"),
        "A3-D" => new(50_000, "service-level remedies inside the contract", "settlement wording without legal"),
        "A3-V" => new(150_000, "a commercial settlement, with legal", "a contract amendment without legal's signature"),
        "A3-C" => new(null, "anything legal has approved", "a settlement without finance and legal"),
        _ => null,
    };
}
