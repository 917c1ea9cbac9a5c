using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Clocks.SlaMeasure;

namespace EscalationRoom.Domain.Tests.Clocks;

/// <summary>The marks of the three worked escalations.</summary>
public sealed class ReplayingTheScenariosClocks
{
    [Fact]
    public void The_clinics_are_answered_in_7_of_15_minutes_and_132_are_left_to_resolve()
    {
        var it = ClockStory.Of(Severity.Sev1, ClientTier.Strategic);
        it.At(M(2), (clocks, now) => clocks.Accept(now)).At(M(7), (clocks, now) => clocks.SpeakToClient(now).UpdateClient(now));
        Assert.Equal((M(8), M(8)), (it.Left(Accept, M(2)), it.Left(FirstResponse, M(7))));

        foreach (var said in new[] { 31, 50, 62, 90 })
        {
            it.At(M(said), (clocks, now) => clocks.UpdateClient(now));
        }

        Assert.Equal([24, 19, 12, 28], it.Clocks.All.Where(clock => clock is { Measure: ClientUpdate, MetAt: not null }).Select(Gap));
        Assert.Equal((M(132), M(120)), (it.Left(Resolve, M(108)), it.Due(ClientUpdate)));
        Assert.DoesNotContain(it.Tell(M(108)).Facts, fact => fact is ClockBreached);
    }

    [Fact]
    public void The_dispute_used_41_of_100_hours_and_the_client_has_11_left_to_decide()
    {
        var it = ClockStory.Of(Severity.Sev2, type: EscalationType.ContractDispute, start: "2026-03-03T09:10");
        it.At(0.3, (clocks, now) => clocks.Accept(now)).At(1.2, (clocks, now) => clocks.SpeakToClient(now));
        Assert.Equal((0.2, 0.8), (it.Left(Accept, 0.3), it.Left(FirstResponse, 1.2)));

        foreach (var day in new[] { 7.6, 17.6, 27.6, 37.6 })
        {
            it.At(day, (clocks, now) => clocks.UpdateClient(now));
        }

        it.At(41, KeepingTheClockRules.Offer);
        Assert.Equal((59, 11, 61), (it.Left(Resolve, 50), it.Left(ClientDecision, 50), it.Due(ClientDecision)));
        Assert.All(it.Clocks.All, clock => Assert.False(clock.IsLateAt(it.Time(50))));
        Assert.Equal(ClockState.Paused, it.Clock(Resolve).StateAt(it.Time(50)));
    }

    [Fact]
    public void The_ticket_is_rejected_with_11_9_hours_unused_and_met_by_the_second_offer_after_8_more()
    {
        var it = ClockStory.Of(Severity.Sev2, type: EscalationType.SlaBreach, calendar: "cal-amer", start: "2026-03-03T08:29");
        it.At(0.2, (clocks, now) => clocks.Accept(now)).At(0.7, (clocks, now) => clocks.SpeakToClient(now));
        it.At(4.2, (clocks, now) => clocks.UpdateClient(now)).At(8.1, KeepingTheClockRules.Offer).At(12.6, (clocks, now) => clocks.RejectResolution(now));
        Assert.Equal((1.3, 11.9, 24.5), (it.Left(FirstResponse, 0.7), it.Left(Resolve, 12.6), it.Due(Resolve)));

        it.At(14.1, (clocks, now) => clocks.UpdateClient(now)).At(17.8, (clocks, now) => clocks.UpdateClient(now)).At(20.6, KeepingTheClockRules.Offer);
        Assert.Equal(3.9, it.Left(Resolve, 20.6));
        it.At(23.6, (clocks, now) => clocks.AcceptResolution(now)).At(25.6, (clocks, now) => clocks.Close(now));

        Assert.Equal(it.Time(20.6), it.Clock(Resolve).MetAt);
        Assert.Equal([3.5, 3.9, 1.5, 3.7, 2.8], it.Clocks.All.Where(clock => clock.Measure is ClientUpdate).Select(clock => Math.Round(Gap(clock) / 60, 1)));
        Assert.All(it.Clocks.All, clock => Assert.False(clock.IsLateAt(it.Time(90))));
    }

    private static double M(double minutes) => Math.Round(minutes / 60, 4);

    /// <summary>Minutes of the clock's calendar from its start until it was met.</summary>
    private static double Gap(SlaClock clock) => (clock.Target.Time - clock.LeftAt(clock.MetAt!.Value)).TotalMinutes;
}
