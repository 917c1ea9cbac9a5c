using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Tests.Clocks;

public sealed class PromisingTimes
{
    [Theory]
    [InlineData(Severity.Sev1, "10 min", "15 min / 30 min / 1 h", "30 min / 1 h / 2 h", "4 h / 8 h / 12 h")]
    [InlineData(Severity.Sev2, "30 min", "1 h / 2 h / 4 h", "2 h / 4 h / 8 h", "24 h / 2 business days / 3 business days")]
    [InlineData(Severity.Sev3, "2 h", "4 h / 8 h / 8 h", "1 business day / 1 business day / 2 business days", "3 business days / 5 business days / 7 business days")]
    [InlineData(Severity.Sev4, "1 business day", "1 business day / 1 business day / 2 business days", "2 business days / 3 business days / 5 business days", "10 business days / 15 business days / 20 business days")]
    public void The_promise_depends_on_severity_and_client_tier(Severity severity, string accept, string first, string update, string resolve)
    {
        Assert.Equal($"{accept} / {accept} / {accept}", ForEveryTier(SlaMeasure.Accept, severity));
        Assert.Equal(first, ForEveryTier(SlaMeasure.FirstResponse, severity));
        Assert.Equal(update, ForEveryTier(SlaMeasure.ClientUpdate, severity));
        Assert.Equal(resolve, ForEveryTier(SlaMeasure.Resolve, severity));
    }

    [Theory]
    [InlineData(Severity.Sev1, ClientTier.Strategic, "cal-24x7")]
    [InlineData(Severity.Sev1, ClientTier.Standard, "cal-24x7")]
    [InlineData(Severity.Sev2, ClientTier.Strategic, "cal-24x7")]
    [InlineData(Severity.Sev2, ClientTier.Enterprise, "cal-apac")]
    [InlineData(Severity.Sev3, ClientTier.Strategic, "cal-apac")]
    [InlineData(Severity.Sev4, ClientTier.Standard, "cal-apac")]
    public void It_counts_around_the_clock_at_Sev1_and_for_strategic_clients_at_Sev2_else_in_the_clients_calendar(Severity severity, ClientTier tier, string calendar) =>
        Assert.All(
            new[] { SlaMeasure.Accept, SlaMeasure.FirstResponse, SlaMeasure.ClientUpdate, SlaMeasure.Resolve },
            it => Assert.Equal(calendar, TargetOf(it, severity, tier, "cal-apac").CalendarId));

    [Theory]
    [InlineData("cal-emea", 600)]
    [InlineData("cal-apac", 480)]
    public void A_business_day_of_a_promise_is_the_clients(string calendar, int minutes) =>
        Assert.Equal(minutes, TargetOf(SlaMeasure.ClientUpdate, Severity.Sev3, ClientTier.Strategic, calendar).Minutes);

    [Theory]
    [InlineData(Severity.Sev1, 300 * 10)]
    [InlineData(Severity.Sev2, 600 * 10)]
    public void Disputes_are_updated_daily_and_resolved_in_the_time_counsel_needs(Severity severity, int resolve)
    {
        foreach (var type in new[] { EscalationType.ContractDispute, EscalationType.BillingDispute })
        {
            Assert.Equal((600, "cal-emea"), Promise(SlaMeasure.ClientUpdate, severity, type));
            Assert.Equal((resolve, "cal-emea"), Promise(SlaMeasure.Resolve, severity, type));
        }

        Assert.Equal((3 * 600, "cal-emea"), Promise(SlaMeasure.Resolve, Severity.Sev3, EscalationType.ContractDispute));
    }

    [Fact]
    public void The_client_has_four_hours_to_decide_at_Sev1_and_two_of_their_business_days_otherwise_even_when_strategic()
    {
        Assert.Equal((240, "cal-24x7"), Promise(SlaMeasure.ClientDecision, Severity.Sev1, EscalationType.ServiceOutage));
        Assert.Equal((1200, "cal-emea"), Promise(SlaMeasure.ClientDecision, Severity.Sev2, EscalationType.ServiceOutage));
    }

    private static (int, string) Promise(SlaMeasure measure, Severity severity, EscalationType type)
    {
        var target = SlaPolicy.TargetOf(measure, new SlaTerms(type, severity, new Coverage(ClientTier.Strategic, "cal-emea")));
        return (target.Minutes, target.CalendarId);
    }

    private static string ForEveryTier(SlaMeasure measure, Severity severity) => string.Join(
        " / ", new[] { ClientTier.Strategic, ClientTier.Enterprise, ClientTier.Standard }.Select(it => TargetOf(measure, severity, it, "cal-emea").Words));

    private static SlaTarget TargetOf(SlaMeasure measure, Severity severity, ClientTier tier, string calendar) =>
        SlaPolicy.TargetOf(measure, new SlaTerms(EscalationType.ServiceOutage, severity, new Coverage(tier, calendar)));
}
