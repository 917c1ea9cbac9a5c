using System.Globalization;

namespace EscalationRoom.Domain.Clients;

/// <summary>What is special about a client, by the words rules use for it.</summary>
public static class ClientFlags
{
    public const string Regulated = "regulated";

    public const string RenewalSoon = "renewal<=90d";

    public const string AtRisk = "at risk";

    public const string Reference = "reference account";

    public const string Litigation = "litigation";

    private const int Soon = 90;

    public static IReadOnlyList<string> All { get; } = [Regulated, RenewalSoon, AtRisk, Reference, Litigation];

    public static IEnumerable<string> Of(Client client) => All.Where(flag => Has(client, flag));

    public static bool Has(Client client, string flag)
    {
        var written = client.Flags.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return flag == RenewalSoon
            ? written.Any(it => DaysToRenewal(it) <= Soon)
            : written.Any(it => it.StartsWith(flag, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Written as <c>renewal in 58 days</c>.</summary>
    private static int? DaysToRenewal(string flag) =>
        flag.Split(' ') is ["renewal", "in", var days, ..] && int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var left) ? left : null;
}
