using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Tests.Resolution;

public sealed class DecidingMoney
{
    [Theory]
    [InlineData("A1", 1_840_000, 500)]
    [InlineData("A2", 1_840_000, 7_666)]
    [InlineData("A2", 9_000_000, 10_000)]
    [InlineData("A3-D", 1_840_000, 50_000)]
    [InlineData("A3-V", 1_840_000, 150_000)]
    public void A_level_has_its_limit_and_an_owners_is_never_above_a_share_of_the_monthly_fee(string level, int yearlyFee, int limit) =>
        Assert.Equal(limit, Authority.Of(level, yearlyFee)?.Limit);

    [Fact]
    public void Only_the_chief_operating_officer_has_no_limit() => Assert.True(Authority.Of("A3-C", 1)?.IsUnlimited);

    [Theory]
    [InlineData("L")]
    [InlineData("F")]
    [InlineData("C")]
    [InlineData("-")]
    [InlineData("")]
    public void Reviewers_and_experts_decide_no_money(string level) => Assert.Null(Authority.Of(level, 1_000_000));
}
