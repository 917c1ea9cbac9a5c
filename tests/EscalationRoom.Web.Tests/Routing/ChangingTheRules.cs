using System.Net;
using System.Text.Json.Nodes;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Routing;

public sealed class ChangingTheRules : IAsyncLifetime
{
    private readonly TestHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task They_start_as_shipped_and_every_one_of_us_may_read_them_and_no_contact()
    {
        var rules = await _host.As("u-jun").Look("/api/routing/rules");
        var guest = await _host.As("c-ruth").Look("/api/routing/rules");

        Assert.Equal((1, 12), (rules.Body.GetProperty("version").GetInt32(), rules.Body.GetProperty("rules").GetArrayLength()));
        Assert.Equal(HttpStatusCode.Forbidden, guest.Status);
    }

    [Fact]
    public async Task An_administrator_saves_a_version_that_decides_from_then_on()
    {
        var ada = _host.As("u-ada");
        var rules = ShippedRules.Texts.Prepend(new RuleText(5, "logistics", "sector = logistics", "delivery", "-", "notify", "45 min", "duty")).ToArray();

        var saved = await ada.Ask("/api/routing/rules", Change(1, rules));
        var decision = await ada.Ask("/api/routing/try", new { clientId = "cl-quillon", type = "sla_breach" });
        var before = await ada.Look("/api/routing/rules?version=1");

        Assert.Equal((HttpStatusCode.Created, 2), (saved.Status, saved.Body.GetProperty("version").GetInt32()));
        Assert.Equal("Ada Lindqvist", saved.Body.GetProperty("versions")[0].GetProperty("by").GetString());
        Assert.Equal((5, 2, 45), Numbers(decision));
        Assert.Equal(12, before.Body.GetProperty("rules").GetArrayLength());
    }

    [Fact]
    public async Task Nobody_else_saves_them()
    {
        foreach (var who in new[] { "u-rachel", "u-helen", "u-priya", "c-ruth" })
        {
            Assert.Equal("NotAllowed", (await _host.As(who).Ask("/api/routing/rules", Change(1, [.. ShippedRules.Texts]))).Refusal);
        }
    }

    [Fact]
    public async Task Of_two_who_change_the_same_version_the_second_is_told_and_asking_twice_is_asking_once()
    {
        var ada = _host.As("u-ada");
        var mine = Change(1, [.. ShippedRules.Texts]);
        await ada.Ask("/api/routing/rules", mine);

        var again = await ada.Ask("/api/routing/rules", mine);
        var other = await ada.Ask("/api/routing/rules", Change(1, [.. ShippedRules.Texts.Skip(1)]));
        var ahead = await ada.Ask("/api/routing/rules", Change(40, [.. ShippedRules.Texts]));

        Assert.Equal((HttpStatusCode.Created, 2), (again.Status, again.Body.GetProperty("version").GetInt32()));
        Assert.Equal(("SomebodyElseChangedTheRules", "SomebodyElseChangedTheRules"), (other.Refusal, ahead.Refusal));
    }

    [Theory]
    [InlineData("when", "colour = red", "ThisRuleCannotBeUsed", "Rule 10: No case has a field \"colour\".")]
    [InlineData("pool", "juggling", "ThePoolIsEmpty", "Rule 10: no active owner has the skill juggling.")]
    [InlineData("fallback", "director", "ThisRuleCannotBeUsed", "Rule 10: The fallback must name duty")]
    public async Task A_bad_rule_is_refused_at_save_with_its_reason_and_nothing_changes(string part, string text, string refusal, string reason)
    {
        var ada = _host.As("u-ada");
        var change = Change(1, [.. ShippedRules.Texts]);
        change["rules"]![0]![part] = text;

        var refused = await ada.Ask("/api/routing/rules", change);

        Assert.Equal(refusal, refused.Refusal);
        Assert.StartsWith(reason, refused.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(1, (await ada.Look("/api/routing/rules")).Body.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task A_case_is_tried_with_rules_that_are_not_in_force()
    {
        var rules = ShippedRules.Texts.Prepend(new RuleText(5, "everything", "amount >= 10", "delivery", "-", "notify", "45 min", "duty"));
        var tried = await _host.As("u-rachel").Ask("/api/routing/try", new { clientId = "cl-quillon", type = "sla_breach", amount = 10, rules });
        var wrong = await _host.As("u-rachel").Ask("/api/routing/try", new { clientId = "cl-quillon", type = "boredom" });

        Assert.Equal((5, 0, 45), Numbers(tried));
        Assert.Contains("Rule 5 (everything).", tried.Text("why"), StringComparison.Ordinal);
        Assert.Equal("ChooseATypeOfEscalation", wrong.Refusal);
    }

    private static JsonObject Change(int version, RuleText[] rules) => new()
    {
        ["commandId"] = Guid.NewGuid().ToString(),
        ["version"] = version,
        ["note"] = "Logistics goes to delivery.",
        ["rules"] = System.Text.Json.JsonSerializer.SerializeToNode(rules, System.Text.Json.JsonSerializerOptions.Web),
    };

    private static (int Rule, int Version, int Minutes) Numbers(ApiAnswer told) =>
        told.Body.GetProperty("decision") is var it ? (it.GetProperty("rule").GetInt32(), it.GetProperty("version").GetInt32(), it.GetProperty("acceptMinutes").GetInt32()) : default;
}
