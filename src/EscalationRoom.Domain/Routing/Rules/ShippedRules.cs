namespace EscalationRoom.Domain.Routing;

/// <summary>The rules as shipped, version 1: an example that works, to be changed.</summary>
public static class ShippedRules
{
    private const string Rows =
        """
        10  | security or privacy | type = security_privacy | platform | legal; compliance; vp watch | page | 10 min | duty, director
        20  | Sev1 + Strategic | severity = Sev1 and client tier = Strategic | skill of type | deputy; vp watch; director watch; compliance if flag = regulated | page | 10 min | deputy, duty, director
        30  | Sev1 | severity = Sev1 | skill of type | director watch | page | 10 min | deputy, duty
        40  | contract or billing dispute >= 50,000 | type in (contract_dispute, billing_dispute) and amount >= 50,000 | contract | legal; finance; director watch | page in hours | 30 min | duty
        50  | contract dispute | type = contract_dispute | contract | legal; finance | notify | 30 min | duty
        60  | billing dispute | type = billing_dispute | billing | finance; legal if amount >= 25,000 | notify | 2 h | duty
        70  | retention risk | type = retention_risk or (flag = renewal<=90d and severity in (Sev1, Sev2)) | complaint | account owner; vp digest | notify | 30 min | duty
        80  | sla_breach | type = sla_breach | sla | - | notify | per severity | duty
        90  | APAC in its hours | client calendar = cal-apac and now within cal-apac | apac | - | notify | per severity | cal-emea, duty
        100 | Sev2 | severity = Sev2 | skill of type | director digest | page in hours | 30 min | duty
        110 | Strategic | client tier = Strategic | skill of type | director digest | notify | per severity | duty
        999 | otherwise | otherwise | complaint | - | notify | per severity | duty
        """;

    public static IReadOnlyList<RuleText> Texts { get; } = [.. Rows.Split('\n').Select(Text)];

    public static RoutingTable Table { get; } = RoutingTable.Read(1, Texts).Value ?? throw new FormatException("The shipped rules cannot be read.");

    private static RuleText Text(string row) => row.Split('|', StringSplitOptions.TrimEntries) is [var order, var name, var when, var pool, var people, var reach, var accept, var fallback]
        ? new RuleText(int.Parse(order, System.Globalization.CultureInfo.InvariantCulture), name, when, pool, people, reach, accept, fallback)
        : throw new FormatException($"\"{row}\" is no rule.");
}
