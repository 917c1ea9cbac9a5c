using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Clocks.SlaMeasure;

namespace EscalationRoom.Domain.Tests.Clocks;

/// <summary>The ten clock rules, and how they are read where they leave room.</summary>
public sealed class KeepingTheClockRules
{
    [Fact]
    public void Clocks_start_when_the_escalation_is_submitted()
    {
        var it = ClockStory.Of(Severity.Sev2);
        Assert.Equal([Accept, FirstResponse, Resolve], it.Clocks.All.Select(clock => clock.Measure));
        Assert.All(it.Clocks.All, clock => Assert.Equal(it.Time(0), clock.Start));
        Assert.Equal((0.5, 2, 20), (it.Due(Accept), it.Due(FirstResponse), it.Due(Resolve)));
    }

    [Theory]
    [InlineData(PauseKind.AwaitingClient)]
    [InlineData(PauseKind.AwaitingThirdParty)]
    [InlineData(PauseKind.ClientRequestedHold)]
    [InlineData(PauseKind.LegalHoldComms)]
    public void Accept_and_first_response_never_pause(PauseKind kind)
    {
        var it = ClockStory.Of(Severity.Sev3).Pause(0.5, kind, until: 9);
        Assert.Equal((2, 8), (it.Due(Accept), it.Due(FirstResponse)));
    }

    [Theory]
    [InlineData(PauseKind.AwaitingClient, false)]
    [InlineData(PauseKind.AwaitingThirdParty, false)]
    [InlineData(PauseKind.ClientRequestedHold, true)]
    [InlineData(PauseKind.LegalHoldComms, false)]
    public void At_Sev1_only_the_clients_own_wish_pauses_the_resolution(PauseKind kind, bool pauses) =>
        Assert.Equal(pauses, ClockStory.Of(Severity.Sev1).Pause(1, kind, until: 2).Clock(Resolve).StateAt(ClockStory.Of(Severity.Sev1).Time(1.5)) is ClockState.Paused);

    [Theory]
    [InlineData(Severity.Sev1, PauseKind.AwaitingClient, false)]
    [InlineData(Severity.Sev2, PauseKind.AwaitingClient, false)]
    [InlineData(Severity.Sev3, PauseKind.AwaitingClient, true)]
    [InlineData(Severity.Sev4, PauseKind.AwaitingClient, true)]
    [InlineData(Severity.Sev4, PauseKind.AwaitingThirdParty, false)]
    [InlineData(Severity.Sev1, PauseKind.ClientRequestedHold, true)]
    [InlineData(Severity.Sev2, PauseKind.LegalHoldComms, true)]
    public void Updates_go_on_at_Sev1_and_Sev2_but_for_the_two_pauses_that_name_them(Severity severity, PauseKind kind, bool pauses)
    {
        var it = ClockStory.Of(severity).At(0.1, (clocks, now) => clocks.SpeakToClient(now)).Pause(0.2, kind, until: 3);
        Assert.Equal(pauses, it.Clock(ClientUpdate).StoppedBy is not null);
    }

    [Fact]
    public void The_update_clock_starts_with_the_first_response_and_again_with_each_update_that_names_the_next()
    {
        var it = ClockStory.Of(Severity.Sev2).At(1, (clocks, now) => clocks.SpeakToClient(now));
        Assert.Equal(5, it.Due(ClientUpdate));

        it.At(3, (clocks, now) => clocks.UpdateClient(now));
        Assert.Equal(7, it.Due(ClientUpdate));
        Assert.Equal(it.Time(3), it.Clocks.All.First(clock => clock.Measure == ClientUpdate).MetAt);
    }

    [Fact]
    public void Further_messages_without_a_next_update_time_do_not_restart_it() =>
        Assert.Equal(5, ClockStory.Of(Severity.Sev2).At(1, (it, now) => it.SpeakToClient(now)).At(3, (it, now) => it.SpeakToClient(now)).Due(ClientUpdate));

    [Fact]
    public void A_time_that_was_given_holds_whatever_the_severity_becomes()
    {
        var it = ClockStory.Of(Severity.Sev2).At(0, (clocks, _) => clocks.AcceptWithin(TimeSpan.FromMinutes(12)))
            .At(0.1, (clocks, now) => clocks.SpeakToClient(now))
            .At(1, (clocks, now) => clocks.OfferResolution("Priya Raman", now.AddHours(3), now))
            .At(1.5, (clocks, now) => clocks.Under(clocks.Terms with { Severity = Severity.Sev3 }, "Sev3", now));
        Assert.Equal((0.2, 4), (it.Due(Accept), it.Due(ClientDecision)));
        Assert.Empty(it.Clock(ClientDecision).Recalculations);
        Assert.Single(it.Clock(Resolve).Recalculations);
    }

    [Fact]
    public void While_the_client_decides_their_clock_replaces_the_update_clock()
    {
        var it = ClockStory.Of(Severity.Sev2).At(1, (clocks, now) => clocks.SpeakToClient(now)).At(4, Offer);
        Assert.Null(it.Clocks.OpenOf(ClientUpdate));
        Assert.Equal(24, it.Due(ClientDecision));
    }

    [Fact]
    public void A_decision_asked_for_by_another_time_is_due_then_also_when_the_office_is_closed()
    {
        var sunday = CountingBusinessTime.At(BusinessCalendars.Emea, "2026-03-08T12:00").ToDateTimeOffset();
        Assert.Equal(sunday, ClockStory.Of(Severity.Sev2).At(4, (clocks, now) => clocks.OfferResolution("Priya Raman", sunday, now)).Clock(ClientDecision).Deadline);
    }

    [Fact]
    public void The_resolution_stops_when_it_is_offered_and_is_met_then_if_it_is_accepted()
    {
        var it = ClockStory.Of(Severity.Sev2).At(8, Offer);
        Assert.Equal((12, ClockState.Paused), (it.Left(Resolve, 15), it.Clock(Resolve).StateAt(it.Time(15))));

        it.At(16, (clocks, now) => clocks.AcceptResolution(now));
        Assert.Equal((it.Time(8), ClockState.Met, it.Time(16)), (it.Clock(Resolve).MetAt!.Value, it.Clock(Resolve).StateAt(it.Time(99)), it.Clock(ClientDecision).MetAt!.Value));
    }

    [Theory]
    [InlineData(8, 13, 25)]
    [InlineData(18, 20, 25)]
    [InlineData(25, 30, 35)]
    public void After_a_rejection_the_rest_is_left_or_a_quarter_of_the_target_whichever_is_larger(double offered, double rejected, double due)
    {
        var it = ClockStory.Of(Severity.Sev2).At(offered, Offer).At(rejected, (clocks, now) => clocks.RejectResolution(now));
        Assert.Equal((due, ClockState.Running), (it.Due(Resolve), it.Clock(Resolve).StateAt(it.Time(rejected))));
        Assert.Equal(rejected + 4, it.Due(ClientUpdate));
    }

    [Fact]
    public void A_changed_severity_counts_every_open_clock_again_from_its_start()
    {
        var it = ClockStory.Of(Severity.Sev3).At(1, (clocks, now) => clocks.SpeakToClient(now)).At(3, (clocks, now) => clocks.Under(clocks.Terms with { Severity = Severity.Sev2 }, "Raised.", now));
        Assert.Equal((20, 5), (it.Due(Resolve), it.Due(ClientUpdate)));
        Assert.Equal(it.Time(1), it.Clock(FirstResponse).MetAt);
        Assert.Equal(8, it.Due(FirstResponse));
        Assert.Equal((it.Time(50), it.Time(20)), (it.Clock(Resolve).Recalculations[0].Was, it.Clock(Resolve).Recalculations[0].Now));
    }

    [Fact]
    public void So_does_a_changed_client_tier()
    {
        var it = ClockStory.Of(Severity.Sev3).At(3, (clocks, now) => clocks.Under(clocks.Terms with { Coverage = new Coverage(ClientTier.Strategic, "cal-emea") }, "Now strategic.", now));
        Assert.Equal((30, 4), (it.Due(Resolve), it.Due(FirstResponse)));
    }

    [Fact]
    public void Disputes_keep_their_own_times() =>
        Assert.Equal(100, ClockStory.Of(Severity.Sev2, type: EscalationType.ContractDispute).Due(Resolve));

    [Fact]
    public void A_routing_rules_own_accept_time_replaces_the_severitys()
    {
        var it = ClockStory.Of(Severity.Sev3).At(0, (clocks, _) => clocks.AcceptWithin(TimeSpan.FromMinutes(30)));
        Assert.Equal(0.5, it.Due(Accept));
    }

    [Fact]
    public void Something_done_exactly_at_its_deadline_is_met()
    {
        var it = ClockStory.Of(Severity.Sev2).At(2, (clocks, now) => clocks.SpeakToClient(now));
        Assert.False(it.Clock(FirstResponse).IsLateAt(it.Time(9)));
        Assert.True(ClockStory.Of(Severity.Sev2).At(2.0167, (clocks, now) => clocks.SpeakToClient(now)).Clock(FirstResponse).IsLateAt(it.Time(9)));
    }

    [Fact]
    public void A_closed_room_has_no_open_clock_and_a_reopened_one_starts_again()
    {
        var it = ClockStory.Of(Severity.Sev2).At(1, (clocks, now) => clocks.SpeakToClient(now)).At(5, (clocks, now) => clocks.Close(now));
        Assert.Null(it.Clocks.NextDue);

        it.At(30, (clocks, now) => clocks.Reopen(now));
        Assert.Equal((50, 34), (it.Due(Resolve), it.Due(ClientUpdate)));
        Assert.Null(it.Clocks.OpenOf(FirstResponse));
    }

    internal static RoomClocks Offer(RoomClocks clocks, DateTimeOffset now) => clocks.OfferResolution("Priya Raman", clocks.DecideBy(now), now);
}
