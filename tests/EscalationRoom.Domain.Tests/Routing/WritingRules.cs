using EscalationRoom.Domain.Routing;
using static EscalationRoom.Domain.Tests.Routing.Office;

namespace EscalationRoom.Domain.Tests.Routing;

public sealed class WritingRules
{
    private static readonly RuleText Last = new(999, "otherwise", "otherwise", "complaint", "-", "notify", "per severity", "duty");

    private static readonly RuleText Good = new(10, "outages", "type = service_outage", "platform", "legal; deputy; compliance if flag = regulated", "page", "10 min", "deputy, duty, director");

    [Fact]
    public void The_shipped_ones_are_twelve_in_order_and_somebody_has_every_skill_they_ask_for()
    {
        Assert.Equal([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 999], ShippedRules.Table.Rules.Select(it => it.Order));
        Assert.Null(ShippedRules.Table.RefuseEmptyPools([.. new Office().People.Select(it => it.Who)]));
    }

    [Fact]
    public void They_are_kept_as_written_and_read_again_the_same()
    {
        var again = RoutingTable.Read(2, ShippedRules.Table.Rules.Select(it => it.Written)).Value;

        Assert.Equal(ShippedRules.Table.Rules.Select(it => it.Written), again?.Rules.Select(it => it.Written));
    }

    [Fact]
    public void The_first_that_applies_decides_whatever_order_they_were_written_in()
    {
        var table = RoutingTable.Read(2, [Last, Good with { Order = 20, Name = "second" }, Good]).Value;

        Assert.Equal("outages", table?.For(ACase()).Name);
    }

    public static TheoryData<RuleText, Type> Bad => new()
    {
        { Good with { When = "colour = red" }, typeof(ThereIsNoSuchField) },
        { Good with { Name = " " }, typeof(ARuleNeedsAShortName) },
        { Good with { Pool = "" }, typeof(ARuleNeedsAPool) },
        { Good with { People = "legal; the press" }, typeof(NobodyIsAddedByThatWord) },
        { Good with { People = "legal if colour = red" }, typeof(ThereIsNoSuchField) },
        { Good with { Reach = "shout" }, typeof(ThereIsNoSuchReach) },
        { Good with { Accept = "0 min" }, typeof(TheTimeToAcceptIsBetweenAMinuteAndADay) },
        { Good with { Accept = "25 h" }, typeof(TheTimeToAcceptIsBetweenAMinuteAndADay) },
        { Good with { Accept = "soon" }, typeof(TheTimeToAcceptIsBetweenAMinuteAndADay) },
        { Good with { Fallback = "duty, 2" }, typeof(ThereIsNoSuchFallback) },
        { Good with { Fallback = "director" }, typeof(TheFallbackMustNameDuty) },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_one_is_refused_by_its_place_with_the_reason(RuleText rule, Type problem)
    {
        var refused = Assert.IsType<ThisRuleCannotBeUsed>(RoutingTable.Read(2, [rule, Last]).Refusal);

        Assert.Equal(10, refused.Order);
        Assert.IsType(problem, refused.Problem);
        Assert.StartsWith("Rule 10: ", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_needs_an_order_and_an_end()
    {
        Assert.IsType<TwoRulesHaveTheSamePlace>(RoutingTable.Read(2, [Good, Good, Last]).Refusal);
        Assert.IsType<TheLastRuleTakesWhatIsLeft>(RoutingTable.Read(2, [Good]).Refusal);
        Assert.IsType<TheLastRuleTakesWhatIsLeft>(RoutingTable.Read(2, []).Refusal);
        Assert.IsType<ARulesPlaceIsANumber>(RoutingTable.Read(2, [Good with { Order = 0 }, Last]).Refusal);
        Assert.IsType<NothingReachesThisRule>(RoutingTable.Read(2, [Last with { Order = 5 }, Good, Last]).Refusal);
    }

    [Fact]
    public void A_pool_nobody_is_in_is_empty()
    {
        var table = RoutingTable.Read(2, [Good with { Pool = "juggling" }, Last]).Value;

        Assert.Equal(10, Assert.IsType<ThePoolIsEmpty>(table?.RefuseEmptyPools([.. new Office().People.Select(it => it.Who)])).Order);
    }
}
