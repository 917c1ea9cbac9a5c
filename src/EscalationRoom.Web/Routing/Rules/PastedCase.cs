using System.Globalization;
using System.Text.RegularExpressions;
using EscalationRoom.Domain.Routing;

namespace EscalationRoom.Web.Routing.Rules;

/// <summary>Finds a case in pasted text: lines such as <c>type: sla_breach</c>, or the JSON that is sent to the API.</summary>
public static partial class PastedCase
{
    public static RulesTrial Read(string text, RulesTrial before)
    {
        var said = Pairs().Matches(text).GroupBy(it => it.Groups["name"].Value.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant())
            .ToDictionary(it => it.Key, it => it.First().Groups["value"].Value.Trim(' ', ',', '\r'));
        return before with
        {
            ClientId = said.GetValueOrDefault("clientid") ?? said.GetValueOrDefault("client") ?? before.ClientId,
            Type = said.GetValueOrDefault("type") ?? before.Type,
            Severity = said.GetValueOrDefault("severity") ?? before.Severity,
            Amount = said.TryGetValue("amount", out var sum) ? RoutingCase.AmountIn(sum) : before.Amount,
            Skills = said.GetValueOrDefault("skills") ?? before.Skills,
            At = said.TryGetValue("at", out var time) && DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : before.At,
        };
    }

    [GeneratedRegex("""["']?\b(?<name>client ?id|client|type|severity|amount|skills|at)\b["']?\s*[:=]\s*(?:["'](?<value>[^"'\n]*)["']|(?<value>[^"'\n}]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex Pairs();
}
