using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Domain.Simulating;
using EscalationRoom.Domain.Tests.Intake;
using EscalationRoom.Domain.Tests.Routing;
using static EscalationRoom.Domain.Tests.Routing.Office;

namespace EscalationRoom.Domain.Tests.Simulating;

public sealed class RunningASimulation
{
    [Fact]
    public void The_best_is_asked_and_the_others_stand_in_line_down_to_the_duty_manager_and_the_director()
    {
        var it = Begun();

        Assert.Equal(Priya.Id, it.Room.OfferedTo);
        Assert.Equal(
            [("Priya Raman", RoutingStep.Ranked), ("Sofia Marchetti", RoutingStep.Ranked), ("Rachel Boateng", RoutingStep.Duty), ("Marcus Whitfield", RoutingStep.Director), ("", RoutingStep.Nobody)],
            it.InTurn.Select(one => (one.ToName, one.Step)));
    }

    [Fact]
    public void An_unanswered_offer_reminds_twice_then_goes_to_the_next_and_nobody_is_told_twice()
    {
        var it = Begun();
        it.MoveTo(Afternoon.AddMinutes(10));

        Assert.Equal([0, 5, 9], MinutesOf(it, NoticeKind.RoomOffered, Priya.Id));
        Assert.Equal([10], MinutesOf(it, NoticeKind.RoomOffered, Sofia.Id));
        Assert.Equal(Sofia.Id, it.Room.OfferedTo);
        Assert.Contains(it.Ladder, line => line.Fact is EscalationOfferExpired);
    }

    [Fact]
    public void Whoever_accepts_is_reminded_no_more()
    {
        var it = Begun();
        it.MoveTo(Afternoon.AddMinutes(2));
        Assert.Null(it.Accept());
        it.MoveTo(Afternoon.AddMinutes(30));

        Assert.Equal([0], MinutesOf(it, NoticeKind.RoomOffered, Priya.Id));
        Assert.Equal(Priya.Id, it.Room.OwnerId);
        Assert.IsType<NobodyIsAskedNow>(it.Accept());
        Assert.IsType<NobodyIsAskedNow>(it.Decline(DeclineReason.NoCapacity));
    }

    [Fact]
    public void Declining_asks_the_next_at_once()
    {
        var it = Begun();
        it.MoveTo(Afternoon.AddMinutes(4));

        Assert.Null(it.Decline(DeclineReason.NoCapacity));
        Assert.Equal((Sofia.Id, Afternoon.AddMinutes(14)), (it.Room.OfferedTo, it.Room.OfferExpires));
    }

    [Fact]
    public void Warnings_and_the_breach_come_at_their_points_and_repeat_until_somebody_acts()
    {
        var it = Begun();
        it.Accept();
        it.MoveTo(Afternoon.AddMinutes(31));

        var first = it.Ladder.Select(line => line.Fact).Where(fact => fact is ClockWarned { Clock: SlaMeasure.FirstResponse } or ClockBreached { Clock: SlaMeasure.FirstResponse });
        Assert.Equal([450, 675, 810, 901, 1800], first.Select(fact => (int)(fact.At - Afternoon).TotalSeconds));
        it.WriteToClient();
        Assert.Equal(ClockState.Met, it.Room.Clocks!.Of(SlaMeasure.FirstResponse)!.StateAt(it.Now));
        Assert.NotNull(it.Room.Clocks.OpenOf(SlaMeasure.ClientUpdate));
    }

    [Fact]
    public void Step_by_step_it_is_the_same_ladder_as_in_one_go()
    {
        var (atOnce, stepwise) = (Begun(), Begun());
        atOnce.MoveTo(Afternoon.AddHours(6));
        while (stepwise.Next is { } next && next <= Afternoon.AddHours(6))
        {
            stepwise.MoveOn();
        }

        Assert.NotEmpty(atOnce.Ladder);
        Assert.Equal(Words(atOnce), Words(stepwise));
    }

    [Fact]
    public void An_empty_office_ends_with_nobody_asked_and_the_duty_manager_answering()
    {
        var office = new Office();
        new[] { Priya, Daniel, Sofia, Kenji, Marcus }.ToList().ForEach(it => office.Away(it));
        office.Away(Rachel);
        var it = Simulation.Begin(ACase(office)).Value!;
        it.MoveTo(Afternoon.AddDays(1));

        Assert.Equal((null, Rachel.Id), (it.Room.OfferedTo, it.Room.OwnerId));
        Assert.Equal(RoutingStep.Nobody, Assert.Single(it.InTurn).Step);
    }

    [Fact]
    public void What_intake_would_refuse_is_refused_here_with_the_same_words()
    {
        var form = FormBuilder.AForm() with { Attempts = [] };
        var asked = ACase(new Office()) with { Form = form };

        Assert.Equal(SubmissionRules.Check(form, Afternoon).Refusal!.Reason, Simulation.Begin(asked).Refusal!.Reason);
    }

    [Fact]
    public void It_ends_after_two_weeks_however_far_the_clock_is_moved()
    {
        var it = Begun();
        it.MoveTo(Afternoon.AddYears(1));

        Assert.Equal(Afternoon + Simulation.Longest, it.Now);
        it.MoveTo(Afternoon);
        Assert.Equal(Afternoon + Simulation.Longest, it.Now);
    }

    private static Simulation Begun() => Simulation.Begin(ACase(new Office())).Value!;

    private static SimulatedCase ACase(Office office) => new(
        FormBuilder.AForm().Saying("skills", "platform") with { Severity = Severity.Sev1 }, Aldermoor, People.Mira, ShippedRules.Table, office.People, null, CalendarSet.Shipped, Afternoon);

    private static IEnumerable<double> MinutesOf(Simulation it, NoticeKind kind, Domain.People.PersonId to) =>
        it.Ladder.SelectMany(line => line.Told).Where(one => one.Kind == kind && one.To == to).Select(one => (one.At - Afternoon).TotalMinutes);

    private static IEnumerable<string> Words(Simulation it) =>
        it.Ladder.Select(line => $"{line.At:O} {line.Fact.GetType().Name} {line.IsReminder} {string.Join(' ', line.Told.Select(one => $"{one.To}{one.Kind}{one.Step}"))}");
}
