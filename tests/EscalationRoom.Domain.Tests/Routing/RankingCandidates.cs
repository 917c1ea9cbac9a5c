using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using static EscalationRoom.Domain.Tests.Routing.Office;

namespace EscalationRoom.Domain.Tests.Routing;

public sealed class RankingCandidates
{
    private static readonly RoutingCase Outage = ACase(severity: Severity.Sev2, skills: "platform");

    [Theory]
    [InlineData(true, 13, 40)]
    [InlineData(false, 13, 25)]
    [InlineData(true, 20, 0)]
    public void Being_there_counts_most(bool present, int hour, int points) =>
        Assert.Equal(points, PriyasScore(it => it with { IsPresent = present }, At(hour)).Availability);

    [Fact]
    public void On_call_counts_half_of_being_there()
    {
        var onCall = PriyasScore(it => it with { Availability = it.Availability with { OnCallFrom = At(18), OnCallUntil = At(22) } }, At(20));

        Assert.Equal(20, onCall.Availability);
    }

    [Theory]
    [InlineData(180, 10)]
    [InlineData(181, 5)]
    [InlineData(365, 5)]
    [InlineData(366, 0)]
    public void Knowing_the_client_fades(int daysAgo, int points) =>
        Assert.Equal(points, PriyasScore(it => it with { HandledClient = At(13).AddDays(-daysAgo) }, At(13)).Affinity);

    [Theory]
    [InlineData(0, 20)]
    [InlineData(2, 10)]
    [InlineData(4, 0)]
    [InlineData(6, 0)]
    public void What_somebody_carries_counts_against_them_and_never_below_nothing(int load, int points) =>
        Assert.Equal(points, PriyasScore(it => it with { Load = load }, At(13)).Workload);

    [Theory]
    [InlineData("u-priya", 16, 0, 5)]
    [InlineData("u-priya", 16, 1, 0)]
    [InlineData("u-kenji", 2, 0, 5)]
    [InlineData("u-kenji", 7, 1, 0)]
    public void Two_hours_left_of_the_shift_count_over_the_break_of_a_split_day(string who, int hour, int minute, int points)
    {
        var now = At(hour).AddMinutes(minute);
        var person = new Office().People.Single(it => it.Who.Handle == who);

        Assert.Equal(points, Score.Of(person, Outage.SkillsUnder(ShippedRules.Table.For(Outage)), now).Hours);
    }

    [Fact]
    public void Equals_are_asked_in_turn_and_then_by_name()
    {
        var twins = new Office().Without(Priya, Sofia, Kenji);
        var first = twins.With(Daniel, it => Twin(it, "u-a", null)).With(Farah, it => Twin(it, "u-b", null)).Decide(Outage);
        var second = twins.With(Daniel, it => Twin(it, "u-a", Afternoon.AddDays(-1))).With(Farah, it => Twin(it, "u-b", Afternoon.AddDays(-2))).Decide(Outage);

        Assert.Equal((Daniel.Id, Farah.Id), (first.To, second.To));
    }

    [Theory]
    [InlineData(Severity.Sev2, 4, false)]
    [InlineData(Severity.Sev1, 4, true)]
    [InlineData(Severity.Sev1, 5, false)]
    public void Only_the_worst_may_exceed_what_somebody_can_carry_and_only_by_one(Severity severity, int open, bool asked)
    {
        var decision = new Office().Without(Sofia).With(Priya, it => it with { OpenRooms = open }).Decide(Outage with { Severity = severity });

        Assert.Equal(asked, decision.To == Priya.Id);
        Assert.Equal(!asked, decision.Filtered.Any(it => it is { Name: "Priya Raman", Reason: FilterReason.AtCapacity } && it.Why == $"has {open} of 4 rooms"));
    }

    [Fact]
    public void Each_hard_filter_says_why()
    {
        var office = new Office()
            .With(Priya, it => it with { Availability = it.Availability with { Conflicts = "cl-other, cl-aldermoor" } })
            .With(Sofia, it => it with { Availability = it.Availability with { IsAtCapacity = true } });
        var decision = office.Decide(ACase(skills: "platform"), Daniel.Id);

        Assert.Equal(
            ["conflict of interest", "takes no more rooms now", "off shift, not on call", "asked before", "out of office; delegate Daniel cannot: asked before"],
            decision.Filtered.Select(it => it.Why));
        Assert.Equal((RoutingStep.Duty, Rachel.Id), (decision.Step, decision.To.GetValueOrDefault()));
    }

    [Fact]
    public void Off_shift_filters_only_where_the_rule_pages()
    {
        var notified = new Office().Decide(ACase(EscalationType.DeliveryDelay, Severity.Sev3));

        Assert.Contains(notified.Candidates, it => it.Person == Kenji.Id && it.Availability == 0);
    }

    [Fact]
    public void The_duty_manager_is_never_ranked() =>
        Assert.DoesNotContain(new Office().With(Rachel, it => it with { Who = Rachel with { Skills = "outage, platform" } }).Decide(Outage).Candidates, it => it.Person == Rachel.Id);

    private static Candidate Twin(Candidate it, string handle, DateTimeOffset? assigned) => it with
    {
        Who = it.Who with { Handle = handle, Skills = "outage", Calendar = "cal-emea" },
        Availability = Availability.Usual(it.Who.Id),
        Assigned = assigned,
    };

    private static Score PriyasScore(Func<Candidate, Candidate> change, DateTimeOffset now) =>
        Score.Of(change(new Candidate(Priya, Availability.Usual(Priya.Id), IsPresent: true)), ["outage"], now);

    private static DateTimeOffset At(int hour) => new(2026, 3, 3, hour, 0, 0, TimeSpan.Zero);
}
