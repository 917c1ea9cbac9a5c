using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Clocks.SlaMeasure;

namespace EscalationRoom.Domain.Tests.Clocks;

public sealed class TellingOfDeadlines
{
    [Fact]
    public void It_warns_at_50_75_and_90_percent_and_at_the_breach_each_once()
    {
        var it = OnlyResolve(Severity.Sev2);
        for (var hours = 9.0; hours <= 20.75; hours += 0.25)
        {
            it.Tell(hours);
        }

        Assert.Equal([(50, 10), (75, 15), (90, 18)], it.Facts.OfType<ClockWarned>().Select(fact => (fact.Percent, it.HoursTo(fact.Due))));
        Assert.Equal(20, it.HoursTo(Assert.Single(it.Facts.OfType<ClockBreached>()).Deadline));
    }

    [Fact]
    public void More_people_are_told_the_later_it_is()
    {
        Assert.Equal([ClockListener.Owner], WarnLadder.Tells(50));
        Assert.Equal([ClockListener.Owner, ClockListener.Deputy], WarnLadder.Tells(75));
        Assert.Equal([ClockListener.Owner, ClockListener.Duty], WarnLadder.Tells(90));
        Assert.Equal([ClockListener.Owner, ClockListener.Duty, ClockListener.NextTier], WarnLadder.Tells(WarnLadder.Breach));
    }

    [Theory]
    [InlineData(Severity.Sev1, 15)]
    [InlineData(Severity.Sev2, 60)]
    [InlineData(Severity.Sev3, 1440)]
    [InlineData(Severity.Sev4, 1440)]
    public void A_breach_is_repeated_on_wall_time(Severity severity, int minutes)
    {
        var it = OnlyResolve(severity);
        var breach = it.Clock(Resolve).Deadline!.Value;
        var told = it.Clocks.TellDue(breach.AddSeconds(1)).After;
        Assert.Equal(breach.AddMinutes(minutes), told.NextDue);

        var (again, facts) = told.TellDue(breach.AddMinutes(minutes));
        Assert.Equal((1, breach.AddMinutes(minutes)), (Assert.Single(facts.OfType<ClockWarned>()).Repeat, Assert.Single(facts.OfType<ClockWarned>()).Due));
        Assert.Equal(breach.AddMinutes(2 * minutes), again.NextDue);
    }

    [Fact]
    public void After_a_standstill_of_ours_only_the_newest_repeat_is_told()
    {
        var it = OnlyResolve(Severity.Sev1).Tell(8.02).Tell(14);
        var repeated = Assert.Single(it.Facts.OfType<ClockWarned>(), fact => fact.Repeat > 0);
        Assert.Equal((24, 14), (repeated.Repeat, it.HoursTo(repeated.Due)));
    }

    [Fact]
    public void Nothing_is_told_before_its_time_nor_a_breach_at_the_very_deadline()
    {
        var it = OnlyResolve(Severity.Sev2).Tell(9.99);
        Assert.Empty(it.Facts);
        Assert.DoesNotContain(it.Tell(20).Facts, fact => fact is ClockBreached);
    }

    [Fact]
    public void A_paused_or_ended_clock_tells_nothing()
    {
        Assert.Empty(OnlyResolve(Severity.Sev2).Pause(9, PauseKind.AwaitingThirdParty, until: 60).Tell(40).Facts);
        Assert.Empty(OnlyResolve(Severity.Sev2).At(9, KeepingTheClockRules.Offer).At(10, (it, now) => it.AcceptResolution(now)).Tell(40).Facts);
        Assert.Empty(OnlyResolve(Severity.Sev2).At(9, (it, now) => it.Close(now)).Tell(40).Facts);
    }

    [Fact]
    public void What_the_new_deadline_makes_late_is_told_at_the_change_as_its_consequence()
    {
        const string Because = "The severity was raised to Sev1.";
        var it = OnlyResolve(Severity.Sev2).At(9, (clocks, now) => clocks.Under(clocks.Terms with { Severity = Severity.Sev1 }, Because, now)).Tell(9, Because);
        Assert.Equal([50, 75, 90], it.Facts.OfType<ClockWarned>().Select(fact => fact.Percent));
        Assert.Equal((8, Because), (it.HoursTo(it.Facts.OfType<ClockBreached>().Single().Deadline), it.Facts.OfType<ClockBreached>().Single().Because));
        Assert.Equal(it.Time(9).AddMinutes(15), it.Clocks.NextDue);
    }

    [Fact]
    public void A_breached_clock_whose_new_deadline_lies_ahead_runs_again_and_the_ledger_keeps_the_breach()
    {
        var it = OnlyResolve(Severity.Sev2).Tell(21).At(22, (clocks, now) => clocks.Under(clocks.Terms with { Severity = Severity.Sev3 }, "Lowered.", now));
        Assert.Equal((ClockState.Running, 50), (it.Clock(Resolve).StateAt(it.Time(22)), it.Due(Resolve)));
        Assert.Contains(ClockLedger.Of(it.Clock(Resolve), it.Time(22)), line => line.Kind is LedgerKind.Missed && line.At == it.Time(20));

        it.Tell(26);
        Assert.Equal(2, it.Facts.OfType<ClockWarned>().Count(fact => fact.Percent == 50));
    }

    [Fact]
    public void What_stays_late_under_a_lower_severity_is_repeated_in_its_steps_from_then_on()
    {
        var it = OnlyResolve(Severity.Sev1).Tell(72).At(72, (clocks, now) => clocks.Under(clocks.Terms with { Severity = Severity.Sev2 }, "Lowered.", now));
        Assert.InRange(it.Clocks.NextDue!.Value, it.Time(72), it.Time(73));
    }

    [Fact]
    public void A_breach_nobody_noted_before_the_clock_was_met_is_noted_late()
    {
        var it = ClockStory.Of(Severity.Sev2).At(3, (clocks, now) => clocks.SpeakToClient(now));
        var (noted, facts) = it.Clocks.NoteMissed(it.Time(3));
        Assert.Equal((FirstResponse, 2), (Assert.Single(facts.OfType<ClockBreached>()).Clock, it.HoursTo(facts.OfType<ClockBreached>().Single().Deadline)));
        Assert.Empty(noted.NoteMissed(it.Time(4)).Facts);
    }

    [Fact]
    public void A_second_offer_that_is_rejected_is_warned_of_again()
    {
        var it = OnlyResolve(Severity.Sev2).Tell(19).At(19, KeepingTheClockRules.Offer).At(22, (clocks, now) => clocks.RejectResolution(now)).At(22, (clocks, now) => clocks.UpdateClient(now));
        it.Facts.Clear();
        it.Tell(25.5);
        Assert.Contains(it.Facts.OfType<ClockWarned>(), fact => fact is { Clock: Resolve, Percent: 90 });
    }

    /// <summary>Accepted and answered at once, so that only the resolution is waited for.</summary>
    private static ClockStory OnlyResolve(Severity severity)
    {
        var it = ClockStory.Of(severity).At(0, (clocks, now) => clocks.Accept(now).SpeakToClient(now));
        return it.At(0, (clocks, _) => clocks with { All = clocks.All.RemoveAll(clock => clock.Measure is ClientUpdate) });
    }
}
